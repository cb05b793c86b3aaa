import type { Config, DeclaredCloud, FieldName } from '../core/config.js';
import { type NotChecked, notChecked } from '../core/rule.js';
import type { Estate, OfEstate } from './estate.js';
import { hiding } from './hiding.js';

/** What a configuration may declare, for one instance or for all. */
export type Declarable = 'instances' | 'role' | 'url' | 'accountType' | `fields/${FieldName}` | `experienceCloud/${keyof DeclaredCloud}`;

/** Why something is not known: what to declare, or that a mistake in the configuration may hide what is declared. */
export const undeclared = (what: Declarable, where: OfEstate, otherwise: string): NotChecked =>
  hidden(what, where) ?? notChecked(otherwise);

/** That a mistake in the configuration may hide what it says; null where none does. */
export const hidden = (what: Declarable, where: OfEstate): NotChecked | null =>
  where.estate.config && isHidden(what, where) ? reason(what, where.estate.config) : null;

const reason = (what: Declarable, config: Config): NotChecked =>
  notChecked(
    hiding(config).all
      ? `${config.path} could not be read completely: see config-valid`
      : `what ${config.path} may say about "${what.replace('/', ': ')}:" cannot be used: see config-valid`,
  );

/** That a mistake in the configuration may hide which instance is production, by which others are measured. */
export const hiddenRole = (estate: Estate): NotChecked | undefined =>
  estate.instances.flatMap((instance) => hidden('role', { estate, instance }) ?? [])[0];

/** Whether a mistake in the configuration may hide what it says. */
export function isHidden(what: Declarable, where: OfEstate): boolean {
  const { config } = where.estate;
  if (!config?.mistakes.length) return false;
  const { all, ofAll } = hiding(config);
  return all || (what !== 'url' && ofAll(what)) || isOverrideHidden(what, where);
}

/** Whether a mistake in the configuration may hide what it says for this instance alone. */
export function isOverrideHidden(what: Declarable, { instance: { declared }, estate: { config } }: OfEstate): boolean {
  if (!config?.mistakes.length) return false;
  const { ofInstance, instances } = hiding(config);
  if (declared) return ofInstance(declared.name.key)(what);
  const losesFiles = config.instances.length === 0 || config.instances.some(({ name }) => ofInstance(name.key)('files'));
  return losesFiles && instances;
}

/** That a mistake may hide where accounts have a field, which then is not looked for elsewhere; null where none does. */
export function hiddenPlace(name: FieldName, config: Config | null): NotChecked | null {
  if (!config?.mistakes.length || config.fields.has(name)) return null;
  const { mapping, ofAll } = hiding(config);
  return mapping || ofAll(`fields/${name}`) ? reason(`fields/${name}`, config) : null;
}
