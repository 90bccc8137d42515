/** Texts that between them have the sounds of ordinary talk: sentences, names, foreign words, numbers, letters. */

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `${letter.toUpperCase()}. ${letter}`);
const NUMBERS = [
  ...Array.from({ length: 111 }, (_, index) => String(index)),
  '1,234',
  '1 000 000',
  '3.14',
  '−5',
  '50%',
];
const SIGNS = [
  '$20',
  '£5.50',
  '100 €',
  '10:30',
  '3pm',
  '21 h 30',
  '2nd',
  '1er',
  'R&D',
  'a@b.fr',
  '#1',
  '1 + 1 = 2',
  '20°',
];

const english = `
Alexis, did you open the letter from the oncologist?
Not yet. I was waiting for you to come home.
Alexa, set a timer for ten minutes.
Hey Google, play some music. OK Google, stop.
Hey Siri, call Mum. Hey Cortana, what's the weather like?
Computer, dim the lights. Amazon, order coffee. Ziggy, volume up. Echo!
The quick brown fox jumps over the lazy dog.
She sells sea shells by the sea shore.
How much wood would a woodchuck chuck?
Peter Piper picked a peck of pickled peppers.
The sixth sheikh's sixth sheep's sick.
I thought I thought of thinking of thanking you.
Red lorry, yellow lorry; which wristwatches are Swiss?
A proper copper coffee pot. Around the rugged rocks the ragged rascal ran.
We measured the pleasure of leisure in the treasury.
Judge George's large jar of orange juice.
The boy's toy annoyed the noisy royal oyster.
Here, there and everywhere; sure, poor, pure, cure, tour.
Fire, higher, tire, liar; hour, flower, power, our.
The cow now bows down to the brown owl.
My kite might fly high by night.
Go home alone, Joan, and throw the stone.
Late again: they may wait eight days.
Bird, heard, word, nurse, girl, world, early.
Father, calm, palm, bath, dance, can't.
Thought, law, more, board, taught, walk.
Good wood, full bull, could, would, should.
Bottle, little, middle, button, cotton, rhythm, prism.
Singing, longer, finger, thinking, bank.
Loch Ness, Bach, chutzpah, L'Chaim.
Llanelli, Llandudno, Cymru.
Déjà vu, café, naïve, façade, croissant, rendezvous, en route.
Señor Müller ate jalapeños, piñatas and gnocchi in Málaga.
Zeitgeist, schadenfreude, über, doppelgänger, weltschmerz.
Karaoke, tsunami, sake, Tokyo, Kyoto.
Beijing, Xi'an, Qing, Tchaikovsky, Dvořák, Nguyen, Siobhan, Niamh.
Don't, won't, I'll, you've, they'd, she's, o'clock, rock'n'roll.
What's up, Doc? Uh-huh. Hmm. Shh! Psst. Ugh. Oops. Wow!
NASA, BBC, FBI, GDPR, USB, e.g., i.e., etc., Mr. Smith, Dr. Jones.
Is it "yes" or "no"? (Maybe.) Well — you know … fine.
The tax office wrote about our mortgage and the overdraft.
My password is blue horse seventeen.
He was diagnosed with diabetes and prescribed insulin.
The union meets on Tuesday about the strike.
We vote, we pray, we argue, we make up.
Grandma's funeral is on the twenty-third of February.
Call 020 7946 0958 or 1-800-555-0199.
Turn left at Worcester, then right at Leicester Square.
Gloucester, Edinburgh, Birmingham, Massachusetts, Arkansas, Albuquerque.
Euros, yens, zloty, rupees and pounds.
Xylophone, pneumonia, psychology, gnome, knife, write, lamb, hymn.
Queue, choir, colonel, yacht, quay, isle, sword.
Unbelievable, electricity, Czechoslovakia, antidisestablishmentarianism.
Alex took a lecture on elections; a letter; unacceptable; Lexus.
Water, better, butter, get it, what a pity.
Ambulance, oncology, mammogram, chemotherapy, X-ray.
`;

const french = `
Alexa, quelle heure est-il ?
Alexis, as-tu ouvert la lettre de l'oncologue ?
Pas encore. J'attendais que tu rentres à la maison.
Dis Siri, appelle maman. Ok Google, arrête.
Les chaussettes de l'archiduchesse sont-elles sèches ?
Un chasseur sachant chasser sait chasser sans son chien.
Un bon vin blanc, un parfum brun, lundi matin.
Huit huîtres cuites, la nuit, la pluie, lui, juin.
Oui, Louis, trois fois, loin, besoin, ouest.
L'agneau mignon, la montagne, l'oignon, la vigne.
La fille, le soleil, l'abeille, le travail, la famille.
Le peuple veut du beurre, du bœuf et des œufs.
Peu, feu, jeu, deux, bleu ; peur, sœur, cœur, jeune.
Tu as vu la rue, la lune et la mule ?
Pâte, patte ; côte, cote ; jeûne, jeune.
Été, être, aîné, mère, maître, neige.
Aujourd'hui, quelqu'un, presqu'île, lorsqu'on, jusqu'à.
Qu'est-ce que c'est que ça ? Est-ce qu'il y en a ?
Le rat rit, le roi rêve, Robert râle.
Je ne sais pas ce que je te le redemande.
Parking, meeting, shopping, week-end, fast-food, chewing-gum.
Google, Facebook, Twitter, iPhone, YouTube, Netflix, Bluetooth.
Johnson, Shakespeare, Washington, New York, Los Angeles.
Jean-Luc, Hélène, François, Noël, Loïc, Anaïs, Zoé.
Strasbourg, Metz, Bruxelles, Reims, Caen, Auxerre, Mulhouse.
La RATP, la SNCF, l'URSSAF, le RGPD, la CNIL.
Le docteur m'a prescrit de l'insuline pour mon diabète.
Le syndicat se réunit mardi à propos de la grève.
Mon mot de passe est cheval bleu dix-sept.
Il pleut, il neige, il fait froid ; quel temps !
M. Dupont, Mme Durand, Mlle Martin, etc.
Chut ! Euh… ben, bof, hein, ouf, aïe, zut !
Le whisky, le yaourt, le kiwi, le wagon, la pizza, les gnocchis.
La jota, la paëlla, le Don Quichotte, Juan.
Bach, Nietzsche, Goethe, München, Zürich.
Le hibou, la hache, les héros, l'homme, la haine.
Psychologie, pneu, xylophone, rythme, gymnase, orchestre, chœur.
Les poules du couvent couvent ; les fils de Jean ont des fils.
Vingt, vingt et un, quatre-vingt-dix-neuf, soixante et onze, mille.
À l'exception de lundi, Alexandre arrive ce soir.
Le garçon a reçu une leçon de français.
Attention, action, nation, patience, initial.
J'm'en vais, t'es où, y'a pas, chuis là.
Anticonstitutionnellement, électroencéphalogramme.
La grenouille, la feuille, l'écureuil, l'orgueil, la cuillère.
Un, une, le, la, les, des, aux, du, au.
Monsieur, messieurs, madame, mesdames.
Sculpture, automne, damner, condamner, compter, baptême.
Gagner, gnome, stagner, magnifique.
L'Yonne, l'hyène, le yoga, la hiérarchie.
Mon oncle, ton enfant, son amie, bon appétit, en hiver.
Le vent, le banc, cent, sang, sans, temps, champ.
Fin, pain, plein, bien, rien, examen, Benjamin, synthèse.
Brun, humble, parfum, lundi, aucun.
Ombre, nom, pont, compte, oncle, monde.
`;

const lines = (text: string) => text.split('\n').filter((line) => line !== '');

export const ENGLISH: readonly string[] = [...lines(english), ...LETTERS, ...NUMBERS, ...SIGNS];
export const FRENCH: readonly string[] = [...lines(french), ...LETTERS, ...NUMBERS, ...SIGNS];
