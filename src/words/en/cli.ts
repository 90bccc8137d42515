import type { NoText } from '../../vocabulary/diagnostic.ts';
import { inputName, noText } from './phrases.ts';

export const cli = {
  description:
    'A wake-word privacy simulator: what a smart speaker hears, what wakes it, what leaves the home, whose words those were, whether they had agreed, and what becomes of the recording.',
  version: 'the version',
  help: 'this help',
  helpCommand: 'help about a command',
  more: 'A scenario is a file, - for standard input, or the id of one that ships (earshot scenarios).\nearshot help COMMAND has the options and examples of a command.\nEvery run is a model of a kind of device, not of a product; docs/model.md says what is in it.',
  titles: {
    usage: 'Usage:',
    options: 'Options:',
    commands: 'Commands:',
    arguments: 'Arguments:',
    examples: 'Examples:',
  },
  commands: {
    play: 'play a scenario, a WAV or the log of a run (log.jsonl); without one, the library; as lines of text with --plain or where stdout is no terminal',
    teach: 'a scenario with a class: predict, then reveal',
    run: 'simulate scenarios and say what became of every word',
    validate: 'check scenario files; all errors at once',
    prevent: 'the smallest changes that would have kept private speech at home or made it lawful, and what each costs',
    compare: 'a scenario as written beside itself under other settings, every combination of them',
    test: 'check that what scenarios expect comes out; a folder stands for all that are in it',
    explain:
      'how near a phrase is to a wake word, and why, sound by sound; with --like, which phrases of a text come nearest',
    schema: 'print the JSON Schema of scenario files, for an editor',
    scenarios: 'list the scenarios that ship, and those of a folder',
    devices: 'list the device profiles, with the source of every setting',
    listen:
      'a WAV, or a microphone on standard input, through the neural detector: scores and activations as they come',
    new: 'begin a scenario: asks three questions, or takes options, and writes a commented file that already runs',
    import: 'somebody’s own transcript (WebVTT, SubRip, TextGrid, Audacity labels, CHAT) becomes a scenario',
    export: 'what was said and what became of it, as WebVTT, TextGrid, CSV or asciicast',
    render: 'speak a scenario to a WAV, with its captions',
    evaluate: 'how well a detector agrees with what was measured',
    doctor: 'what this machine offers, and how to add what is missing',
    completion: 'print what makes a shell complete the program’s commands, options and scenarios',
  },
  /** For each command, calls that can be typed as they stand, and what each shows. */
  examples: {
    prevent: [
      {
        call: 'earshot prevent clinic-letter',
        does: 'What could have been set or done otherwise, what costs least first.',
      },
      {
        call: 'earshot prevent clinic-letter --take 1 -o safer.yaml',
        does: 'Writes the scenario with the first of these changes.',
      },
    ],
    compare: [
      {
        call: 'earshot compare clinic-letter --vary sensitivity=0.1,0.5,0.9',
        does: 'What the sensitivity changes, with a drawing.',
      },
      {
        call: 'earshot compare clinic-letter --vary device=alexa-like,google-like --vary verification=true,false',
        does: 'Four combinations beside the scenario as written.',
      },
      {
        call: 'earshot compare presque --vary sensitivity=0.2,0.5,0.8 --seeds 200 --csv > runs.csv',
        does: 'The same 200 seeds under each setting, a row a run, for R or pandas.',
      },
    ],
    test: [
      {
        call: 'earshot test scenarios',
        does: 'Every scenario of a folder; exit code 1 if something does not come out.',
      },
      {
        call: 'earshot test clinic-letter --seeds 100',
        does: 'In how many of a hundred hearings each expectation holds.',
      },
      { call: 'earshot test mine.yaml --update', does: 'Writes what came out into the file, after showing it.' },
      { call: 'earshot test scenarios --reporter junit > report.xml', does: 'A report that a build server reads.' },
    ],
    play: [
      { call: 'earshot', does: 'The library: choose a scenario and play it.' },
      { call: 'earshot clinic-letter --seed 3', does: 'One hearing of a scenario, drawn by chance.' },
      {
        call: 'earshot play clinic-letter --plain --wake-word "hey siri"',
        does: 'The same scene with another wake word, as lines of text.',
      },
      {
        call: 'earshot run clinic-letter --jsonl | earshot play - --plain',
        does: 'A run played again from its log.',
      },
    ],
    teach: [
      { call: 'earshot teach clinic-letter', does: 'The class predicts what leaves the home, then sees it.' },
      {
        call: 'earshot teach clinic-letter --plain',
        does: 'Questions and answers as lines of text, to read through beforehand.',
      },
    ],
    run: [
      { call: 'earshot run clinic-letter', does: 'What can happen, and what becomes of every word.' },
      {
        call: 'earshot run clinic-letter --set verification=false --sensitivity 0.3',
        does: 'The same scene with a device that is set otherwise.',
      },
      {
        call: 'earshot run clinic-letter diner --seed 1 --csv > recordings.csv',
        does: 'One hearing of two scenarios, a row a recording, for R or pandas.',
      },
      {
        call: 'earshot run clinic-letter --fail-on finding',
        does: 'Exit code 1 where somebody’s consent does not cover what is done, for a script.',
      },
    ],
    validate: [
      { call: 'earshot validate my-scene.yaml', does: 'Every error of a file, with its line and what was expected.' },
      { call: 'earshot validate scenes/*.yaml', does: 'Many files at once.' },
      {
        call: 'earshot validate scenes/*.yaml --json',
        does: 'The same as data: a code, its place and its values for each, for a script.',
      },
    ],
    explain: [
      { call: 'earshot explain "a letter"', does: 'How near a phrase is to “Alexa”, sound by sound.' },
      {
        call: 'earshot explain "on parle français" --all --language fr',
        does: 'French speech against every French wake word.',
      },
      {
        call: 'earshot explain --file phrases.txt --json > scores.jsonl',
        does: 'A list of phrases, one line of JSON for each.',
      },
      {
        call: 'earshot explain --like Alexa --words talk.txt --top 5',
        does: 'The five phrases of a text that come nearest.',
      },
    ],
    listen: [
      { call: 'earshot listen recording.wav', does: 'Scores and activations in a recording.' },
      {
        call: 'earshot listen recording.wav --wake-word "hey jarvis" --jsonl',
        does: 'Another wake word; an event a line.',
      },
      {
        call: 'arecord -q -t raw -f S16_LE -r 16000 -c 1 | earshot listen -',
        does: 'The microphone of a Linux machine, as it hears.',
      },
    ],
    new: [
      { call: 'earshot new', does: 'Asks what it is called, what shall happen and which speaker it is.' },
      {
        call: 'earshot new tea.yaml --about request --device google-like',
        does: 'A request with somebody else’s words in it, on another speaker; asks for the rest, if somebody is there.',
      },
      {
        call: 'earshot new --title "Our interview" --from interview.srt',
        does: 'Begins with the lines of your own subtitles, and expects what comes out of them.',
      },
    ],
    import: [
      {
        call: 'earshot import interview.srt -o interview.yaml',
        does: 'A scenario with the lines of the subtitles at their times.',
      },
      {
        call: 'earshot import labels.txt --from audacity --language fr',
        does: 'Labels from Audacity, in French, as a scenario on standard output.',
      },
      { call: 'earshot import leo.cha -o leo.yaml', does: 'Who takes part, and what was said, from CHAT.' },
    ],
    export: [
      {
        call: 'earshot export clinic-letter -o letter.TextGrid',
        does: 'Lines, words, fates and recordings as tiers for Praat.',
      },
      { call: 'earshot export clinic-letter --to csv', does: 'One row a word, for R or pandas.' },
      {
        call: 'earshot export clinic-letter -o play.cast',
        does: 'The play, for asciinema play; a log (log.jsonl) does as well.',
      },
    ],
    render: [
      {
        call: 'earshot render clinic-letter -o letter.wav',
        does: 'The scene as a WAV, and letter.vtt with its captions beside it.',
      },
      {
        call: 'earshot render clinic-letter -o letter.wav --captions words.vtt --seed 2',
        does: 'Captions elsewhere, and the room’s noise drawn anew.',
      },
    ],
    evaluate: [
      { call: 'earshot evaluate', does: 'Whether documented triggers score higher than other speech.' },
      {
        call: 'earshot evaluate --dialogue talk --wake-word Alexa',
        does: 'How often a device wakes by accident in talk of your own.',
      },
      {
        call: 'earshot evaluate --recordings wavs --json',
        does: 'How many of your recordings the neural detector finds.',
      },
    ],
    scenarios: [
      { call: 'earshot scenarios', does: 'What ships, and what each scenario is about.' },
      { call: 'earshot scenarios --scenarios scenes --json', does: 'Yours too, as data.' },
    ],
    devices: [
      { call: 'earshot devices', does: 'Every profile, with the source of each setting.' },
      { call: 'earshot devices alexa-like google-like --json', does: 'Two of them, as data.' },
    ],
    schema: [
      {
        call: 'earshot schema > scenario.schema.json',
        does: 'For an editor that completes and checks while you type.',
      },
      { call: 'earshot schema --language fr', does: 'With descriptions in French.' },
    ],
    doctor: [
      { call: 'earshot doctor', does: 'What this machine can show, play and speak.' },
      { call: 'earshot doctor --language fr', does: 'The same in French.' },
    ],
    completion: [
      { call: 'source <(earshot completion bash)', does: 'In bash, for this session; in ~/.bashrc, for every one.' },
      {
        call: 'earshot completion zsh > ~/.zfunc/_earshot',
        does: 'In zsh, where ~/.zfunc is a folder of $fpath.',
      },
      {
        call: 'earshot completion fish > ~/.config/fish/completions/earshot.fish',
        does: 'In fish, for every session.',
      },
    ],
  },
  /** Of an option that means something else in one command, its own there. */
  options: {
    device: 'device profile (earshot devices lists them)',
    wakeWord: 'any phrase',
    sensitivity: 'how readily it wakes; 0.5 is usual',
    detector: 'what listens: phonetic (words) or neural (sound); in run and evaluate also both',
    seed: 'what happens once, by chance; without it, what can happen',
    language: 'the language of all output; in new, explain and evaluate, of what is said too',
    set: 'any setting of the profile; may be given again',
    scenarios: 'a folder of scenarios beside those that ship',
    failOn: 'finding: exit code 1 if there is one',
    file: 'one phrase a line, - for standard input',
    like: 'a wake word: rank what of a text (--words) comes nearest to it',
    words: 'that text, a sentence a line, with or without names (A: …); - for standard input',
    top: 'how many phrases of it, 1 to 10000; 20 is usual',
    json: 'the data, as JSON',
    jsonl: 'what happens, one event a line, as JSON Lines',
    csv: 'one row a recording',
    plain: 'lines of text',
    all: 'against every wake word in the catalogue',
    model: 'an openWakeWord classifier of your own',
    sound: 'play the sound too, in step with the lines',
    'render.output': 'the WAV to write',
    captions: 'the WebVTT to write; as a rule beside the WAV',
    recordings: 'a folder with folders of WAVs',
    watch: 'follow the file: read it again each time it is saved',
    'evaluate.wakeWord': 'any phrase; may be given again',
    'evaluate.all': 'every wake word whose accidents have been measured',
    dialogue: 'a folder of talk (.txt with lines like "A: Hello.", or scenarios) for the phonetic detector',
    durations: 'how long the accidents in that talk last, and what verification does',
    triggers: 'phrases that woke a device (columns wake_word, phrase, locale), in place of the documented ones',
    nonTriggers: 'phrases that did not wake one, in the same form',
    'evaluate.seeds': 'how often chance is tried out; 100 is usual, 0 for never',
    'evaluate.csv': 'writes what each sensitivity costs; - for standard output',
    at: 'begin there, paused where there is a player: 14.2s, 0:14.2',
    reporter: 'text, or for a machine json or junit',
    update: 'write what came out into each “expect:”, after showing it',
    vary: 'what changes: any setting of the profile, or device; may be given again, for every combination',
    'compare.csv': 'one row a run',
    take: 'write the scenario with this change, to -o',
    output: 'the file to write; what is there is not overwritten',
    seeds: 'so many hearings, with the seeds 1, 2, 3, …, and what comes of all of them (100 are usual in prevent)',
    from: 'what the transcript is, where neither its name nor its beginning tells',
    to: 'the format; otherwise by the ending of -o',
    'export.output': 'the file to write: .vtt, .TextGrid, .csv or .cast',
    title: 'what the scenario is called; its file is named after it',
    about: 'what shall happen: a name like the wake word, a request with other people’s words in it, or nothing wrong',
    'new.from': 'begin with the lines of your own subtitles (or .srt, .TextGrid, Audacity labels, CHAT)',
  },
  unknownOption: ({ option, nearest }: { option: string; nearest: string | null }) =>
    `there is no option ${option}${nearest === null ? '' : `; did you mean ${nearest}?`} (earshot help COMMAND lists them)`,
  otherOption: (option: string) => `this command does not take ${option} (earshot help COMMAND lists what it takes)`,
  unknownCommand: ({ command, nearest }: { command: string; nearest: string | null }) =>
    `there is no command ${command}${nearest === null ? '' : `; did you mean ${nearest}?`} (earshot help lists them)`,
  missingArgument: (name: string) =>
    `${name} is missing; name a file, - for standard input, or an id (earshot scenarios)`,
  optionMissingArgument: (option: string) => `the option ${option} needs a value`,
  excessArguments: 'there are more words than the command takes; put a phrase with spaces in quotes',
  unknownLanguage: (known: string) => `--language is ${known}`,
  unknownDetector: (name: string) => `there is no detector "${name}"; there are: phonetic, neural, and both`,
  oneDetector: '--detector both is for earshot run; choose phonetic or neural here',
  modelUnheard: '--model is a classifier of sound, and --detector phonetic hears words; leave one of them out',
  cannotWrite: (code: string) => `the output cannot be written (${code})`,
  badSeed: (seed: string) => `--seed is a whole number from 0, of at most 15 digits, not "${seed}"`,
  oneFormat: 'choose one of --json, --jsonl and --csv',
  unknownFailOn: (what: string) => `--fail-on takes: finding, not "${what}"`,
  hasErrors: (path: string) => `${path} has errors`,
  isValid: (path: string) => `${path}: no errors`,
  noFolder: (folder: string) => `${folder} cannot be read as a folder`,
  badAt: (time: string) => `--at is a time of the scene, such as 14.2s or 0:14.2, not "${time}"`,
  atBeyondEnd: (end: string) => `--at lies after the end; the scene is ${end} long`,
  atOrSound: '--sound begins at the beginning; leave --at out',
  atOfNothing: '--at is a time of a scene; name the scenario too',
  badRuns: (p: { written: string; most: number }) =>
    `--seeds is how many runs there are, 1 to ${p.most}, not "${p.written}"`,
  seedOrSeeds: '--seed is one run and --seeds are many; leave one of them out',
  cannotWatchInput: 'standard input cannot be followed; give --watch a file',
  watching: 'Following; Ctrl+C ends.',
  leftOut: (path: string) => `${path} has errors and is left out; earshot validate tells which`,
  noPhrase: 'there is no phrase; earshot explain "a letter", or --file phrases.txt',
  noPhrases: (fault: NoText) => `${noText(fault)}; --file takes text with one phrase a line, or - for standard input`,
  phraseTooLong: ({ place, limit }: { place: { path: string; line: number } | null; limit: number }) =>
    `${place === null ? '' : `${inputName(place.path)}:${place.line}: `}this phrase is over ${limit} characters long; give it in shorter pieces`,
};
