import type { Language } from '../vocabulary/language.ts';

/**
 * What people in the background say: sentences of our own that are about nothing, without a wake word or a name.
 * `test/speech/voices-wake.test.ts` asks the wake-word model.
 */
export const SMALL_TALK: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'We took the early train and were home before it rained.',
    'The soup needs more salt, and somebody should cut the bread.',
    'My brother is painting the kitchen door green this weekend.',
    'It will be cloudy in the north, with some sun towards the evening.',
    'They have moved the bus stop to the other side of the road.',
    'Our neighbours grow beans and tomatoes on their roof.',
    'I could not find my keys, so I walked to work.',
    'The second half was better, but nobody scored in the end.',
    'You can wash it by hand, only do not hang it in the sun.',
    'There was a queue at the bakery right round the corner.',
    'In the village they still ring the bell at noon.',
    'The bridge will be closed from Monday while they mend it.',
    'Put the big pot on the lower shelf, it is too heavy up there.',
    'He plays the trumpet, mostly when the rest of us are trying to sleep.',
    'We should visit your mother before the holidays are over.',
    'The road goes down to the river and then along the water.',
  ],
  fr: [
    'On a pris le premier train, et on est rentrés avant la pluie.',
    'La soupe manque de sel, et il faudrait couper le pain.',
    'Mon frère repeint la porte de la cuisine en vert ce week-end.',
    'Le ciel sera couvert au nord, avec un peu de soleil vers le soir.',
    "Ils ont mis l'arrêt de bus de l'autre côté de la rue.",
    'Nos voisins font pousser des tomates sur leur toit.',
    'Je ne trouvais plus mes clés, alors je suis parti à pied.',
    'La deuxième mi-temps était mieux, mais personne n’a marqué.',
    'Tu peux le laver à la main, mais ne le mets pas au soleil.',
    'Il y avait la queue à la boulangerie jusque dans la rue.',
    'Dans le village, la cloche sonne encore à midi.',
    'Le pont sera fermé à partir de lundi pour des travaux.',
    'Mets la grande marmite en bas, elle est trop lourde là-haut.',
    'Il joue de la trompette, surtout quand nous voulons dormir.',
    'On devrait passer chez ta mère avant la fin des vacances.',
    "La route descend jusqu'à la rivière, puis longe l'eau.",
  ],
};
