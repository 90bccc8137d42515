import { Failure } from '../../app/failure.ts';
import type { CallOf } from '../declared.ts';

/*
 * The scripts hold no knowledge of the program: at each press of the tab key they ask `earshot __complete`
 * (candidates.ts), so that they need not be made anew for another version, and know new files.
 */

const BASH = `_earshot() {
  local current=\${COMP_WORDS[COMP_CWORD]} paths line
  COMPREPLY=()
  {
    IFS= read -r paths
    while IFS= read -r line; do COMPREPLY+=("\${line%%$'\\t'*}"); done
  } < <(earshot __complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  [[ $current == = ]] && current=
  case $paths in
    files | folders)
      local action=file
      [[ $paths == folders ]] && action=directory
      while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -A "$action" -- "\${current#[\\"\\']}")
      compopt -o filenames 2>/dev/null
      ;;
    *)
      [[ \${COMPREPLY[0]-} == *= ]] && compopt -o nospace 2>/dev/null
      [[ $current == [\\"\\']* ]] && return
      local at
      for at in "\${!COMPREPLY[@]}"; do printf -v 'COMPREPLY[at]' %q "\${COMPREPLY[at]}"; done
      ;;
  esac
}
complete -F _earshot earshot
`;

const ZSH = `_earshot() {
  local -a lines values shown names named
  local line value
  lines=("\${(@f)$(earshot __complete "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  for line in "\${(@)lines[2,-1]}"; do
    value=\${line%%$'\\t'*}
    if [[ $value == *= ]]; then
      names+=("$value") named+=("\${line/$'\\t'/  }")
    else
      values+=("$value") shown+=("\${line/$'\\t'/  }")
    fi
  done
  (( $#names )) && compadd -l -S '' -d named -a names
  (( $#values )) && compadd -l -d shown -a values
  case $lines[1] in
    files) [[ $PREFIX == --*=* ]] && compset -P '*='; _files ;;
    folders) [[ $PREFIX == --*=* ]] && compset -P '*='; _files -/ ;;
  esac
}
if [[ $funcstack[1] == _earshot ]]; then _earshot "$@"; else compdef _earshot earshot; fi
`;

const FISH = `function __earshot_complete
    set -l words (commandline -opc) (commandline -ct)
    set -l lines (earshot __complete $words[2..-1] 2>/dev/null)
    string join -- \\n $lines[2..-1]
    set -l option (string match -r -- '^--[^=]*=' $words[-1]; or echo)
    set -l paths (complete -C "'' "(string replace -r -- '^--[^=]*=' '' $words[-1]))
    switch $lines[1]
        case files
            string join -- \\n $option$paths
        case folders
            string match -- '*/' $option$paths
    end
end
complete -c earshot -f -a '(__earshot_complete)'
`;

const SCRIPTS = { bash: BASH, zsh: ZSH, fish: FISH } as const;

type Shell = keyof typeof SCRIPTS;

/** `earshot completion`: a script for a shell. */
export async function printScript({ args, terminal, reader }: CallOf<'completion'>): Promise<number> {
  const { completion: sentences } = reader.sentences;
  const [shell] = args;
  if (shell === undefined) throw new Failure(sentences.noShell);
  if (!isShell(shell)) throw new Failure(sentences.unknownShell(shell));
  const about = sentences.install[shell].map((line) => `# ${line}`);
  // The first line tells zsh's compinit what a file of its folders completes.
  terminal.out([...(shell === 'zsh' ? ['#compdef earshot'] : []), ...about, SCRIPTS[shell]].join('\n'));
  return 0;
}

function isShell(name: string): name is Shell {
  return Object.hasOwn(SCRIPTS, name);
}
