export const completion = {
  noShell: 'name a shell: bash, zsh or fish',
  unknownShell: (shell: string) => `there is no completion for "${shell}"; there is: bash, zsh, fish`,
  /** How a script is put in its place, in its first lines. */
  install: {
    bash: [
      'Completion of earshot in bash. In ~/.bashrc: source <(earshot completion bash)',
      'or, with the package bash-completion, in ~/.local/share/bash-completion/completions/earshot',
    ],
    zsh: [
      'Completion of earshot in zsh. In ~/.zshrc, after compinit: source <(earshot completion zsh)',
      'or in a folder of $fpath, as a file called _earshot',
    ],
    fish: ['Completion of earshot in fish, in ~/.config/fish/completions/earshot.fish'],
  },
};
