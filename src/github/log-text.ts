/**
 * Text of others for the job's log: the runner would obey `::command` at the start of a line and `##[command]`
 * anywhere in it.
 */
export const logText = (text: string): string => text.replace(/:(?=:)/g, ': ').replace(/##(?=\[)/g, '## ');
