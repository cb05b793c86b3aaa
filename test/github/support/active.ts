/**
 * What GitHub would act on in a text of ours, beyond the Markdown that we wrote: mentions, references, links, HTML,
 * emoji, math, table cells. Within <code> it links nothing, so there only what ends the code counts.
 */
export function active(markdown: string): string[] {
  const own = markdown
    .replace(/^<!-- campaign-ims-check:[\w]+ -->$/m, '')
    .replace(/<code>(?:[^<>`|[\]@#$*_\\]|&#\d+;|<!-- -->&#64;)*<\/code>/g, 'CODE')
    .replace(/\]\(https:\/\/[a-z.]+\/[\w./%-]+(?:#L\d+(?:-L\d+)?)?\)/g, ']')
    .replace(/^<details><summary>[\w, ()]+<\/summary>$|^<\/details>$/gm, '')
    .replace(/^#{3,4} /gm, '')
    .replace(/^\|(?: [^|]*\|)+$/gm, (row) => row.replaceAll('|', ''))
    .replace(/&#\d+;/g, 'E')
    .replace(/\*\*\[CODE\]\*\*|\[CODE\]/g, 'LINK');
  return own.match(/[<>`|[\]@#$*_\\]|https?:\/\/|www\.|\bGH-\d|:\w+:|^\s*\d+\.\s/gm) ?? [];
}
