import type { Words } from '../sentences.ts';

export const completion: Words['completion'] = {
  noShell: 'nommez un shell : bash, zsh ou fish',
  unknownShell: (shell) => `il n’y a pas de complétion pour « ${shell} » ; il y en a pour bash, zsh et fish`,
  install: {
    bash: [
      'Complétion d’earshot dans bash. Dans ~/.bashrc : source <(earshot completion bash)',
      'ou, avec le paquet bash-completion, dans ~/.local/share/bash-completion/completions/earshot',
    ],
    zsh: [
      'Complétion d’earshot dans zsh. Dans ~/.zshrc, après compinit : source <(earshot completion zsh)',
      'ou dans un dossier de $fpath, dans un fichier nommé _earshot',
    ],
    fish: ['Complétion d’earshot dans fish, dans ~/.config/fish/completions/earshot.fish'],
  },
};
