/**
 * What begins a command wherever it stands in a line: `##[` for GitHub's runner, `##vso[` for the agent of Azure
 * Pipelines, which warns of `##vso` alone too
 * (https://github.com/microsoft/azure-pipelines-agent/blob/master/src/Microsoft.VisualStudio.Services.Agent/Command.cs).
 */
export const COMMAND_SIGN = /##(?=\[|vso)/gi;

/** Text of others for the job's log, of which the runner would obey these, and `::command` at the start of a line. */
export const logText = (text: string): string => text.replace(/:(?=:)/g, ': ').replace(COMMAND_SIGN, '## ');
