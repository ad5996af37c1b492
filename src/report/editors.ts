/** An editor in the browser, and the address that opens a pull request in it. */
export interface Editor {
  readonly name: string;
  readonly address: string;
}

/** The editors that GitHub itself offers. `repository` is `owner/name`. */
export function editorsOf(repository: string, pullRequest: number): Editor[] {
  return [
    { name: 'Open in Codespaces', address: `https://codespaces.new/${repository}/pull/${pullRequest}` },
    { name: 'Open in vscode.dev', address: `https://vscode.dev/github/${repository}/pull/${pullRequest}` },
  ];
}
