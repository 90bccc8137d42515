import type { Words } from '../sentences.ts';

export const sound: Words['sound'] = {
  noPlayer:
    'cette machine n’a pas de lecteur audio : les lignes viennent tout de suite et sans son ; earshot doctor dit comment en ajouter un',
  logHasNone: 'un journal n’a pas de son ; earshot play SCÉNARIO --sound joue le scénario avec le sien',
  silent: {
    nothing: (players) =>
      `rien ici ne joue le son (essayé : ${players}) : les lignes viennent tout de suite et sans lui ; earshot doctor dit ce que cette machine offre`,
    'the beginning': () => 'le son s’est interrompu ; les autres lignes viennent tout de suite et sans lui',
  },
};
