import type { Config, DeclaredCloud } from '../core/config.js';
import type { CloudFacts } from './cloud.js';
import type { Instance } from './estate.js';
import type { FileFacts } from './file-facts.js';

/** Groups and users that instances share, counted once more for each instance but one. */
export const MAX_SHARED_FACTS = 30_000;

const REASON = `the instances share more than ${MAX_SHARED_FACTS} groups and users, each instance counted, and those of this one are not judged: declare under "instances:" which files are of which`;

type Countable = Pick<Instance, 'declared' | 'groups' | 'operators' | 'cloud'>;

/** Asked about one instance after the other: why its groups and users are not judged, or null. */
export function overload(files: readonly FileFacts[], config: Config | null): (instance: Countable) => string | null {
  let left = files.reduce((sum, file) => sum + weight(file), MAX_SHARED_FACTS + declaredBy(config?.experienceCloud));
  return (instance) => {
    left -= weight(instance) + declaredBy({ ...config?.experienceCloud, ...instance.declared?.experienceCloud });
    return left < 0 ? REASON : null;
  };
}

const weight = ({ groups, operators, cloud }: Omit<Countable, 'declared'>): number => groups.length + operators.length + ofCloud(cloud);

const ofCloud = (cloud: readonly CloudFacts[]): number => cloud.reduce((sum, { groups, users }) => sum + groups.length + users.length, 0);

const declaredBy = (cloud: DeclaredCloud = {}): number => (cloud.groups?.length ?? 0) + (cloud.users?.length ?? 0);
