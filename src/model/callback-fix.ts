import { address, isSecure, withoutStray } from './address.js';
import { allowlisted } from './callback.js';
import { isOthers } from './callback-owner.js';
import type { Context } from './context.js';

/**
 * A callback with https in place of http, where that is what is declared for the instance or on the allowlist; else
 * null. None with a user, whose password a remedy would show.
 */
export function secureCallback(value: string, context: Context): string | null {
  const [, rest] = /^http:\/\/([^/\s@][^@]*)$/i.exec(value) ?? [];
  const secure = `https://${rest}`;
  if (rest === undefined || !address(secure) || isOthers(secure, context)) return null;
  const isDeclared = context.instance.declared?.url?.value === secure;
  return isDeclared || allowlisted(secure, context)?.answer === 'yes' ? secure : null;
}

/** A callback without white space around it, where that is all it lacks; else null. None with a user either. */
export function trimmedCallback(value: string): string | null {
  const text = withoutStray(value);
  return value.includes(text) && isSecure(text) && !text.includes('@') ? text : null;
}
