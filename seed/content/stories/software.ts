import {
  blockquote,
  bullets,
  callout,
  codeBlock,
  divider,
  embed,
  h2,
  h3,
  image,
  numbers,
  pullQuote,
  table,
} from '../../portable-text.ts'
import { drawing } from '../story.ts'
import type { Story } from '../story.ts'

export const SOFTWARE: readonly Story[] = [
  {
    slug: 'inside-a-thirty-one-year-migration',
    title: 'Inside a thirty-one-year-old mainframe’s very long goodbye',
    standfirst:
      'A pension fund in Groningen replaced the system that pays 640,000 people without missing a payday. It took nine years, two failures and one retired programmer.',
    category: 'developer-tools',
    authors: ['yuto-brandvik'],
    tags: ['maintenance'],
    kind: 'analysis',
    publishedAt: '2026-01-24T07:00:00Z',
    dateline: 'Groningen',
    cover: {
      motif: 'racks',
      light: 'day',
      alt: 'Illustration of a long aisle between cabinets of computers',
      caption: 'The last batch run ended at 03:12 on a Sunday.',
    },
    related: ['build-caches-you-can-trust', 'last-200-millimetre-line', 'why-the-leap-second-is-leaving'],
    body: [
      'At 03:12 on the second Sunday of November, in a room that smelled of dust and cold pizza, Wiebe Oosterhuis typed a command he had been waiting nine years to type. Nothing happened, which was the point. Six hundred and forty thousand pensions had been paid, and for the first time since 1994 the mainframe had not been involved.',
      'Somebody clapped. Then everyone went home, because the machine would have to be watched for another three months in case it was needed after all.',
      'Large software migrations are mostly known by their disasters. The ones that work are dull to watch and seldom described. The Noordelijk Pensioenhuis let Dateline read its logs, its meeting notes and the reports on two earlier attempts that failed. What follows is an account of how a small team replaced a system nobody understood, and of what they would do differently.',
      h2('The thing itself'),
      'The system was called Anker. It had been written between 1992 and 1994 by a team of eleven, in COBOL and a little assembler, to calculate and pay occupational pensions in the north of the Netherlands. By 2016 it consisted of 2.3 million lines, of which about 700,000 were thought to be dead. Nobody had dared to find out which.',
      'It was also very good. In thirty-one years Anker missed no payday. It had survived the euro, nine reforms of pension law and the flooding of its own basement. “People spoke of it as legacy,” says Oosterhuis, who led the last attempt. “It was the most reliable thing in the building, and that includes the lifts.”',
      h3('Why replace it'),
      'There were three reasons, and speed was not among them. The supplier of the hardware had named the year in which support would end. The law was changing in ways that Anker’s file formats could not express. And the number of people able to alter the code had fallen to two, one of whom was sixty-six.',
      table(
        [
          ['', '1994', '2016', '2025'],
          ['Lines of code', '480,000', '2,300,000', '310,000'],
          ['People who could change it', '11', '2', '14'],
          ['Time to change a rate table', '1 day', '7 weeks', '2 hours'],
          ['Paydays missed, cumulative', '0', '0', '0'],
        ],
        { caption: 'Anker and its successor, by the fund’s own count.' },
      ),
      h2('Two ways to fail'),
      h3('First attempt: buy it'),
      'In 2011 the fund bought a package. It came with a promise that 80 per cent of the requirements were met as delivered. After two years the remaining 20 per cent had become a list of 1,460 exceptions, each of which was somebody’s pension. The project was stopped with a loss of €19 million.',
      'The report on it, forty pages long, contains a sentence that Oosterhuis has framed: __“The exceptions are the business.”__',
      'What had gone wrong was not the package, which works elsewhere to this day. The fund had tried to describe what Anker did by asking the people who used it. They described the usual cases, accurately and at length. The unusual ones had not crossed their desks for years, because Anker dealt with them without saying so.',
      h3('Second attempt: translate it'),
      'In 2014 a contractor offered to convert the COBOL to Java by machine. This worked, in the sense that the result compiled and gave the same answers. It was also unreadable. Every paragraph of COBOL had become a method with a name like `P2310_CALC_EXIT`, and the two people who had understood the original could no longer find anything.',
      'The team ran the translation for eight months, changed one interest rate, and gave up.',
      blockquote(
        'We had turned a system that two people understood into one that nobody did, and paid for the privilege.',
      ),
      h2('The third attempt'),
      'What worked was slower and had a less impressive name. The team called it __naast elkaar__, side by side.',
      numbers(
        'Choose one kind of pension event: a death, a divorce, a change of employer.',
        'Write down what Anker does with it, from the code and from the people.',
        'Build it anew, with its own tests.',
        'Run both, every night, on every real case, and compare the results to the cent.',
        'Explain every difference. Only then let the new system answer.',
      ),
      'There were 214 kinds of event. The first took eleven months. The last took four days.',
      'The order mattered as much as the method. The team began with deaths, which are sad but simple: a payment stops, another begins, a letter is sent. Divorces came last but one. “Everyone wanted to start with what was most urgent,” says Oosterhuis. “We started with what would teach us the most for the least harm.”',
      'Until a kind of event had been moved, Anker went on answering for it, and the new system kept quiet. After it had been moved, the roles were exchanged, and Anker went on being asked anyway, every night, for at least three paydays. Nothing was ever switched over on a weekend. On weekends the people who know the answers are at football.',
      h3('Comparing to the cent'),
      'The comparison was the heart of it. Each night, the new system recalculated what the old one had just calculated, and a program listed every disagreement. In the first month there were 41,000.',
      codeBlock(
        'python',
        `
def explain(old: Payment, new: Payment) -> Difference | None:
    if old.cents == new.cents:
        return None
    for rule in KNOWN_DIFFERENCES:
        if rule.accounts_for(old, new):
            return Difference(old, new, rule.name)
    raise Unexplained(old, new)  # somebody reads this in the morning
`,
        'nightly/compare.py',
      ),
      'The rule was strict: a difference was either explained, with a name and a reason, or it blocked the release. Most turned out to be faults in the new code. A surprising number were faults in the old. Anker had been rounding the pensions of people born on 29 February the wrong way since 1996, by one cent a year. There were 388 of them. All were paid back, with interest; the largest sum was 31 cents.',
      pullQuote(
        'Anker had been rounding the pensions of people born on 29 February the wrong way since 1996, by one cent a year.',
      ),
      'Correcting errors in people’s favour turned out to be the best publicity the project ever had. It made the regional news, under a headline about leap-year babies. Eleven people sent their cents back, with a note. The fund keeps the notes in the same frame as the sentence about exceptions.',
      h3('The retired programmer'),
      'In 2019 the team got stuck on surviving partners’ pensions. The code contained a constant, 0.8731, with no comment. It was not in the law, the fund’s rules or any paper that anyone could find.',
      'Oosterhuis put an advertisement in the newsletter for pensioners, who were after all the fund’s customers. Trijntje Hoekstra-Bloem, seventy-eight, rang the next day. She had typed the number in herself in 1993, after a telephone call with an actuary who had died in 2002. It corrected for a mortality table that had since been replaced twice.',
      'She came in on Wednesdays for the following four years. “They asked what I remembered,” she says. “I remembered the arguments. The code is just where the arguments stopped.”',
      image(
        drawing({
          motif: 'code',
          accent: 'cobalt',
          light: 'night',
          variation: 'anker',
          alt: 'Illustration of an editor window between two large brackets',
          caption: 'Hoekstra-Bloem annotated 6,400 lines in four years, most of them in pencil.',
        }),
        'full',
      ),
      h2('What the team learned'),
      h3('Data before code'),
      'Half of the differences came from data that broke its own rules: spouses younger than their marriages, careers that ended before they began. The old code tolerated them in ways that nobody had designed. The team ended up writing 190 small repairs, each approved by a person, before it could trust any comparison.',
      h3('Keep the old thing healthy'),
      'Management wanted to stop maintaining Anker in order to save money. The team refused. “You are walking along a beam,” says Jildou Wiersma, who ran operations. “Somebody proposes to save on the beam.”',
      h3('Make progress visible'),
      'A printed chart in the canteen showed all 214 events as squares. Each was coloured in when it went live. Wiersma believes that it was worth more than any report. “People who had nothing to do with us would stop and ask about the square for divorce.”',
      h3('Do not rush the end'),
      'When 205 squares were filled, there was pressure to finish the rest in one go. The nine remaining kinds covered 0.2 per cent of cases. They took fourteen months, because they were the strangest: pensions split between three former spouses, careers on ships under two flags.',
      'One of them was a single person. He had worked for four employers, two of which had merged with the other two, and had been married to the same woman twice. His pension took a programmer and a lawyer eleven working days. He was told about it in a letter, and replied that he hoped it had been interesting.',
      divider,
      h2('What it cost'),
      'The third attempt cost €34 million, about as much as the first two together. It had a team of between nine and sixteen people, nearly all of whom stayed. That may be its least repeatable feature: the fund is the only large software employer within fifty kilometres, and the work was, by common account, interesting.',
      'Would it work elsewhere? The method is not new. Engineers know it as a strangler, or a parallel run. What is rare is an organisation that lets it take nine years. The fund’s board changed twice in that time. Each new chair was taken to the canteen and shown the chart.',
      'There is a second condition, which nobody at the fund likes to dwell on. The method needs the old system to be right. Where it is merely familiar, comparing against it to the cent reproduces its mistakes to the cent. Noordelijk could tell the two apart because somebody remembered, because the law was written down and because pensioners complain. Many organisations have only the first of these, and she is retiring.',
      h2('The beam, removed'),
      'On 1 February the mainframe will be switched off for good. A scrap dealer has bought the cabinets. The console is going to a museum in Helmond, along with a page of the listing that contains 0.8731, and Hoekstra-Bloem’s pencil note beside it, which reads in full: __ask Piet__.',
    ],
  },
  {
    slug: 'passkeys-without-the-mystery',
    title: 'Passkeys without the mystery',
    standfirst:
      'They are not passwords, they are not your fingerprint, and nobody sends a secret anywhere. What happens when you tap “continue”.',
    category: 'security',
    authors: ['yuto-brandvik'],
    tags: ['passkeys', 'web-standards', 'privacy'],
    kind: 'explainer',
    publishedAt: '2026-01-16T10:30:00Z',
    cover: { motif: 'lock', light: 'bold', alt: 'Illustration of a padlock in the middle of dashed rings' },
    body: [
      'A website asks you to create a passkey. You touch a sensor, and that seems to be all. The simplicity makes people suspicious: what did I just give away? The answer is a number that is useless to anyone who steals it.',
      h2('A pair of keys'),
      'When you create a passkey, your phone or computer makes two very large numbers that belong together. One, the private key, never leaves your devices. The other, the public key, goes to the website. What is locked with one can be checked with the other, and nobody has found a practical way to work out the private key from the public one.',
      'Signing in is then a small ritual:',
      numbers(
        'The site sends a random challenge.',
        'Your device checks which site is asking, and whether it has a key for it.',
        'You confirm that it is you, with a finger, a face or a PIN. This stays on the device.',
        'The device signs the challenge with the private key.',
        'The site checks the signature with the public key.',
      ),
      'In a browser the request looks like this:',
      codeBlock(
        'javascript',
        `
const credential = await navigator.credentials.get({
  publicKey: {
    challenge: await fetchChallenge(),
    rpId: 'bank.example',
    userVerification: 'required',
  },
})
await sendSignature(credential)
`,
        'sign-in.js',
      ),
      h2('Why phishing fails'),
      'The ritual is described in a [public standard](https://www.w3.org/TR/webauthn-3/), and it is worth knowing one thing about it: the second step is the one that matters. A key is bound to the name of the site it was made for. A false page at `bank-example.login.example` can look perfect; your device will not even offer the key, because the name is wrong. A tired person can be fooled. A string comparison cannot.',
      h2('What about losing my phone?'),
      'Most people’s passkeys are copied, encrypted, between their own devices by the system’s key store. Lose the phone, sign in on the new one, and they come back. That moves the risk: the account which holds the keys is now the one to protect best.',
      callout(
        'warning',
        'A site that lets you reset a passkey with a text message is only as strong as the text message. Ask what its recovery looks like before you rely on it.',
      ),
      h2('What they do not fix'),
      bullets(
        'Malware on an unlocked device can still act as you.',
        'Sites still leak what they know about you; they just cannot leak your password.',
        'Moving keys between competing key stores is possible, but not yet pleasant.',
        'Shared accounts, the family streaming login among them, need rethinking.',
      ),
      'For all that, the change is real. The web spent thirty years asking people to remember secrets and then to type them into whatever asked. The best thing about passkeys is what they no longer require of you.',
    ],
  },
  {
    slug: 'tarpaulin-flaw-lets-archives-escape',
    title: 'Flaw in Tarpaulin archive library lets files escape their folder',
    standfirst:
      'A patch is out for a bug that sat in a popular unpacking library for seven years. Servers that accept uploads should update today.',
    category: 'security',
    authors: ['yuto-brandvik'],
    tags: ['vulnerabilities', 'maintenance'],
    kind: 'news',
    publishedAt: '2026-01-20T17:05:00Z',
    updatedAt: '2026-01-21T09:40:00Z',
    dateline: 'Tallinn',
    cover: { motif: 'browser', light: 'night', alt: 'Illustration of overlapping windows on a dark ground' },
    corrections: [
      {
        date: '2026-01-21T09:40:00Z',
        text: 'The first version of this article named 2.8.1 as the fixed release. Version 2.8.1 repairs only part of the flaw; the complete fix is in 2.8.2.',
      },
      { date: '2026-01-20T18:30:00Z', text: 'We misspelled the name of the security firm Kuldvool.' },
    ],
    body: [
      'The maintainers of Tarpaulin, a library that programs use to unpack archives, have fixed a flaw that allowed a crafted file to write outside the folder it was unpacked into. On a server that unpacks what strangers upload, that can mean taking over the machine.',
      callout(
        'warning',
        '**Update to 2.8.2 or later.** Version ~~2.8.1~~ closes only part of the hole. If you cannot update, refuse archives that contain symbolic links.',
      ),
      'The bug was found by Maarja Leppik of the Tallinn security firm Kuldvool, while she was looking for something else. It had been in the code since 2018.',
      h2('What went wrong'),
      'Unpackers have long known to reject paths such as `../../etc/passwd`. Tarpaulin did so too, but checked the path before it followed symbolic links. An archive could therefore first create a link that points somewhere else, and then write “through” it.',
      codeBlock(
        'diff',
        `
-  const target = join(root, entry.path)
-  assertInside(root, target)
-  await write(target, entry.body)
+  const target = join(root, entry.path)
+  const parent = await realpath(dirname(target))
+  assertInside(await realpath(root), parent)
+  await write(join(parent, basename(target)), entry.body, { flags: 'wx' })
`,
        'src/extract.ts',
      ),
      'The incomplete first fix resolved the parent folder but not the root. On systems where the temporary folder is itself a link, the check then compared two different names for the same place.',
      'The second fix, which took the project another fifteen hours, resolves both and refuses to overwrite anything that exists. It also comes with a set of forty hostile archives that the library must reject, contributed by Kuldvool, so that the same mistake cannot return unnoticed.',
      h2('Who is affected'),
      bullets(
        'Any service that unpacks archives from users, including build servers and photo importers',
        'Desktop programs that open downloaded bundles',
        'Tools that bundle Tarpaulin under another name; search your lockfile for `@tarpaulin/extract`',
      ),
      'Leppik says that she has seen no sign of attacks. She reported the flaw on 2 January, and the project answered within a day. “They have one and a half people,” she says. “It was the best response I have had all year, and it is a small year so far.”',
      'Ragnar Soosaar, the one, says the half is his sister. The library is downloaded nine million times a week. It received €212 in donations last year, a subject on which we have [written before](article:maintainer-fund-pays-first-stipends).',
    ],
  },
  {
    slug: 'maintainer-fund-pays-first-stipends',
    title: 'A fund for maintainers pays its first salaries, with no strings',
    standfirst:
      'Twenty-four people who look after widely used code will be paid for three years. They do not have to build anything new.',
    category: 'open-source',
    authors: ['ines-talbrandt'],
    tags: ['funding', 'maintenance'],
    kind: 'news',
    publishedAt: '2025-12-15T09:00:00Z',
    dateline: 'Berlin',
    cover: { motif: 'network', light: 'bold', alt: 'Illustration of hubs and spokes joined by curved lines' },
    body: [
      'The application form asked for one page. It did not ask for milestones, a roadmap or a theory of impact. It asked: __what would you stop doing in the evenings if you were paid to do it in the day?__',
      'On Monday the Bodenplatte Fund named the first twenty-four people it will pay to maintain open-source software. Each receives €68,000 a year for three years, plus health insurance. Between them they look after 61 libraries, among them a time-zone parser, a font shaper and a program that talks to label printers.',
      h2('Paying for nothing new'),
      'Money for open source has tended to follow novelty. Foundations fund features, companies fund the projects they sell, and everyone assumes that somebody else is answering the bug reports. The fund’s rules turn this round: its money may be used for reviewing, releasing, documenting and saying no.',
      '“Saying no is the job,” says Friederike Achterberg, who runs it. “A maintainer who has time to say no, and to explain it kindly, is worth more to the commons than three who are writing code.”',
      h2('Where the money comes from'),
      'A hundred and ninety companies pay between €500 and €40,000 a year, according to how many of the chosen libraries turn up in their lockfiles. A tool that they run themselves does the counting:',
      codeBlock(
        'bash',
        `
$ bodenplatte count --lockfile package-lock.json
  61 funded libraries, 9 found here
  suggested contribution: €2,300 a year
`,
      ),
      'Nobody checks. Achterberg says that most companies pay what the tool suggests, and that a few pay less and write to apologise.',
      'The largest contributor is a bank that Achterberg may not name. It began by asking what it would get for its money. She sent it a list of the nine libraries its cash machines depend on, and next to each the age of the person who maintains it.',
      h2('Who was chosen'),
      'A jury of maintainers read 1,318 applications with the names removed. The youngest of those selected is twenty-two, the oldest seventy-one. Nine have never been paid for programming.',
      'One is Anselm Ruge, a piano tuner in Weimar, who has kept the label-printer program going since 2009. He has told his evening customers that he will be coming in the daytime from now on.',
    ],
  },
  {
    slug: 'build-caches-you-can-trust',
    title: 'Build caches you can trust, and the three ways they lie',
    standfirst:
      'A cache that is wrong once a month costs more than one that is slow every day. How to tell which kind you have.',
    category: 'developer-tools',
    authors: ['yuto-brandvik'],
    tags: ['maintenance'],
    kind: 'explainer',
    publishedAt: '2025-12-08T08:15:00Z',
    cover: { motif: 'code', light: 'bold', alt: 'Illustration of a code editor between two curly brackets' },
    body: [
      'A build cache makes a promise: if nothing relevant has changed, the answer has not either. The interesting word is “relevant”. Everything that goes wrong with caches goes wrong there.',
      h2('How it should work'),
      'Each step of a build takes inputs and produces outputs. Compute a fingerprint of the inputs, look it up, and if somebody has done this step before, copy the outputs. With a shared cache that somebody may be a colleague, or a machine in another country.',
      codeBlock(
        'go',
        `
func key(step Step) string {
	h := sha256.New()
	for _, input := range step.SortedInputs() {
		io.WriteString(h, input.Path)
		h.Write(input.Digest)
	}
	io.WriteString(h, step.Command)
	io.WriteString(h, step.Toolchain.Version)
	return hex.EncodeToString(h.Sum(nil))
}
`,
        'cache/key.go',
      ),
      'It is a good function. It is also incomplete, and finding out how is the subject of this article.',
      h2('Lie one: the input it did not see'),
      'The compiler reads an environment variable. A script looks at the clock. A generator lists a folder whose order depends on the file system. None of it is in the key, so two different results share one name.',
      'The cure is a sandbox: run each step where it can see its declared inputs and nothing else, and let it fail when it reaches for more. It is annoying for a week. After that, it is the week you remember fondly.',
      h2('Lie two: the output that wanders'),
      'Some tools write the date, a random identifier or an absolute path into what they produce. The cache still works, but every step that depends on it sees a new input and runs again. The symptom is a hit rate that never rises above a third.',
      bullets(
        'Build twice, from scratch, in two folders with names of different length.',
        'Compare the outputs byte by byte.',
        '  A difference in the first hundred bytes is usually a timestamp.',
        '  A difference of constant length throughout is usually the path.',
        'Fix the tool, or strip the bytes in a step of its own.',
      ),
      h2('Lie three: the poisoned entry'),
      'If anyone can write to a shared cache, anyone can decide what you run. Laptops should read from it; only the build servers, working from reviewed code, should write.',
      codeBlock(
        'yaml',
        `
cache:
  url: https://cache.build.example
  read: [developers, ci]
  write: [ci-main]
  verify: 0.01   # rebuild one entry in a hundred and compare
`,
        'build.yaml',
      ),
      h2('Measure the right thing'),
      'That last line is the one to copy. Rebuild a small share of the hits and compare them with what the cache returned. If they ever differ, you have found a lie, along with the step that told it. A hit rate tells you how fast your cache is. Only this tells you whether to believe it.',
    ],
  },
  {
    slug: 'what-happens-when-a-page-embeds-a-post',
    title: 'What happens when a page embeds a post',
    standfirst:
      'One line of code invites a third party, its cookies and a few hundred kilobytes. Why the embeds on this site wait for your click.',
    category: 'developer-tools',
    authors: ['yuto-brandvik', 'ines-talbrandt'],
    tags: ['privacy', 'web-standards'],
    kind: 'explainer',
    publishedAt: '2025-11-24T09:45:00Z',
    cover: {
      motif: 'browser',
      light: 'day',
      variation: 'embeds',
      alt: 'Illustration of three browser windows, the front one filled with cards',
    },
    seo: {
      description:
        'Embedded posts and videos bring third-party scripts along. What they load, what they learn, and why Dateline’s wait for a click.',
      canonical: 'https://dateline.example/news/what-happens-when-a-page-embeds-a-post',
    },
    previousSlugs: ['what-happens-when-you-embed-a-post'],
    body: [
      'To quote a post from a social network, you paste a line of code. The reader sees a tidy card with a name, a picture and a heart. Behind the card, the reader’s browser has just been introduced to somebody else.',
      h2('The introduction'),
      'An embed is a small page inside the page, or a script that builds one. Either way the browser fetches it from the network’s own servers, and a fetch says a good deal: your address, your browser, which article you are reading and, if you have an account and your browser allows it, who you are.',
      'This happens when the page loads. You need not touch the card, or scroll far enough to see it.',
      h2('The weight'),
      'We measured four common embeds on an otherwise empty page. The lightest more than doubled its size; the heaviest fetched as much as six of our longest articles.',
      'Then there is decay. Posts are deleted, services renamed, and the card becomes a grey box with an apology. The text of a page ages well. Its embeds do not.',
      h2('Ours wait for a click'),
      'On Dateline an embed begins as a plain card that says what it is and whose it is. Nothing is loaded from the other service until you ask for it. Here are the four kinds we support. They are examples, and they behave as they do anywhere else on this site.',
      embed(
        'x',
        'https://x.com/jack/status/20',
        'One of the earliest public posts on the network now called X, from March 2006',
      ),
      embed(
        'bluesky',
        'https://bsky.app/profile/bsky.app/post/3l6oveex3ii2l',
        'A post from the Bluesky account',
      ),
      embed(
        'mastodon',
        'https://mastodon.social/@trwnh/99664077509711321',
        'The example post from Mastodon’s embedding documentation',
      ),
      'Video works the same way; there is one in our [comparison of video encoders](article:we-encoded-an-open-film-48-ways).',
      'There is a cost. A card with a button is less lively than a post with a moving picture, and some readers will not press it. We think that this is their decision. The card always says in words what you would see, so that nobody has to open it to follow the story.',
      h2('If you run a site'),
      bullets(
        'Quote the words as text, with a link. It is faster, and it survives.',
        'Say who will be contacted before they are.',
        'Keep a copy of what you embedded, in case it vanishes.',
      ),
      'Readers have noticed that web pages are slow and watchful. Each embed is a small part of the reason, and one of the easiest to change. Our [privacy page](page:privacy) lists everything this site loads. It is a short list.',
    ],
  },
  {
    slug: 'we-encoded-an-open-film-48-ways',
    title: 'We encoded an open film 48 ways to see what the settings do',
    standfirst:
      'Video encoders have hundreds of options. After 48 runs and a panel of eleven pairs of eyes, we would touch three of them.',
    category: 'developer-tools',
    authors: ['yuto-brandvik'],
    tags: ['web-standards', 'evaluation'],
    kind: 'analysis',
    publishedAt: '2025-11-12T12:00:00Z',
    cover: { motif: 'lens', light: 'bold', alt: 'Illustration of a camera lens with its iris half closed' },
    body: [
      'Every video on the web has been compressed, mostly by defaults. We wanted to know how much the defaults leave on the table, so we took ten minutes of film that anyone may copy and compressed it 48 times.',
      'The clip is __Big Buck Bunny__, an [open film](https://peach.blender.org/) made by the Blender Foundation and released under a licence that permits exactly this. It has fur, grass and flat skies, which trouble encoders in three different ways.',
      embed(
        'youtube',
        'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
        'Big Buck Bunny, the open film we used as a test clip',
      ),
      h2('How we tested'),
      'We used one encoder, three presets, four bitrates and four combinations of options, on one machine. Eleven members of staff and friends were shown pairs of clips in random order and asked which looked better. They could answer “no difference”, and did so more often than we expected.',
      table(
        [
          ['Change', 'Preferred by viewers', 'Encoding time'],
          ['Slower preset', '8 of 11', '×3.4'],
          ['Film-grain synthesis on', '7 of 11', '×1.1'],
          ['Ten-bit colour', '9 of 11', '×1.2'],
          ['Everything else', 'no clear result', '×1.0 to ×2.2'],
        ],
        { caption: 'At 1.8 megabits a second, compared with the defaults.' },
      ),
      'Most options did nothing that anybody could see. Several that are recommended in forum posts, with great confidence, made files larger and no better. One, meant for cartoons, was preferred by a single viewer, who turned out to be sitting at an angle.',
      h2('The three that mattered'),
      h3('Ten-bit colour'),
      'Even for eight-bit screens. The skies lost their bands, and the file did not grow.',
      'The reason is dull arithmetic. With eight bits, there are only so many shades of blue between the horizon and the top of the frame, and the encoder has to round to one of them at each step of its work. With ten it rounds less often, and the last rounding happens on your screen, where a little noise hides it.',
      h3('A slower preset'),
      'Time is spent once, bandwidth with every viewing. For anything watched often enough, slower is cheaper.',
      'How often is enough? We priced an hour of our machine at four cents and a gigabyte delivered at one. The slowest setting cost us eleven cents more for the clip and saved nine megabytes per viewing. It had paid for itself after about 1,200 viewings; the middle one after sixty. If your videos are watched less than that, choose the default and go for a walk.',
      h3('Grain synthesis'),
      'Grain is noise, and noise is expensive to send. The encoder can remove it, describe it and let the player put it back. It sounds like cheating. It looks like film.',
      codeBlock(
        'bash',
        `
encode clip.y4m -o clip.ivf \\
  --preset 4 \\
  --bit-depth 10 \\
  --film-grain 8 \\
  --crf 32
`,
      ),
      h2('What we would not do'),
      'We would not chase quality scores. The metric we computed for every run agreed with our viewers about bitrates and disagreed with them about grain, where it punished the clips that people liked best. A number that cannot see what you see is a poor guide to what you want.',
      image(
        drawing({
          motif: 'waves',
          accent: 'cobalt',
          light: 'night',
          variation: 'grain',
          alt: 'Illustration of ribbons and bars of sound around a microphone',
          caption: 'The sound took eight kilobytes a second and nobody complained about it.',
        }),
        'wide',
      ),
    ],
  },
]
