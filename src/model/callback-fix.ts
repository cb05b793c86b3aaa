import { allowlisted, otherOwner } from './callback.js';
import type { Context } from './context.js';
import { address } from './hosts.js';

/** A callback with https in place of http, where that is what is declared for the instance or on the allowlist; else null. None with a user, whose password a remedy would show. */
export function secureCallback(value: string, context: Context): string | null {
  const [, rest] = /^http:\/\/([^/\s@][^@]*)$/i.exec(value) ?? [];
  const secure = `https://${rest}`;
  const host = rest === undefined ? undefined : address(secure)?.host;
  if (host === undefined || otherOwner(host, context) !== undefined) return null;
  const isDeclared = context.instance.declared?.url?.value === secure;
  return isDeclared || allowlisted(secure, context)?.answer === 'yes' ? secure : null;
}
