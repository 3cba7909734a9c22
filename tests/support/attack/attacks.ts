import { plainText } from "#app/i18n/plain-text.ts";

/** Stands in every attack: an element, attribute, key or header of this name was made by one. */
export const MARKER = "zqx";

const BREAKS = "\r\n";

/** What is usually typed to break out of the place where words stand, into the one that runs. */
export const ATTACKS: readonly string[] = [
	"<script>zqx()</script>",
	"<zqx-a>",
	"<img src=zqx: onerror=zqx()>",
	"<svg/onload=zqx()><zqx>",
	"</script><zqx-b>",
	"</textarea><zqx-c>",
	"</title></style></option></select><zqx-d>",
	"<!--<script><zqx-e>",
	"]]><zqx-f>",
	'" zqx="1" onfocus="zqx()" autofocus x="',
	"' zqx='1' onfocus='zqx()' x='",
	" zqx=1 onclick=zqx() ",
	"` zqx=`1`",
	"javascript:zqx()",
	" javaScript\t:zqx()",
	"data:text/html,<zqx-g>",
	"https://zqx.test/?zqx",
	"//zqx.test",
	"url(javascript:zqx) } * { zqx: 1",
	// biome-ignore lint/suspicious/noTemplateCurlyInString: this is the attack
	"${zqx}{{zqx}}{{{zqx}}}#{zqx}<%= zqx %>$t(zqx)",
	"&lt;zqx-h&gt;&#60;zqx-i&#62;\\u003czqx-j\\u003e%3Czqx-k%3E",
	"'; drop table zqx; --",
	"zqx' or '1'='1",
	"zqx%_\\",
	"*)(zqx=*))(|(zqx=*",
	`zqx${BREAKS}X-Zqx: 1${BREAKS}Bcc: zqx@zqx.test${BREAKS}${BREAKS}zqx`,
	"zqx?bcc=zqx@zqx.test&subject=zqx",
	"zqx\u0000zqx\u001b[31m\u0007",
	"zqx\u202Eزqx\u202Azqx\u2066zqx\u2067zqx\u2069",
	"z\u200Bq\uFEFFx zqx\u2060\u00AD",
	`zqx${"\u0301\u0334\u0e49".repeat(40)}`,
	"zqx 👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿\uD83D",
	'=HYPERLINK("https://zqx.test","zqx")',
	"+zqx",
	"-zqx",
	"@zqx",
	"\tzqx",
	"＝zqx",
	`zqx${BREAKS}END:VEVENT${BREAKS}BEGIN:ZQX${BREAKS}X-ZQX:1`,
	"zqx;X-ZQX=1:2,3\\n\\",
	'zqx","zqx":{"zqx":1}}</script>',
	`zqx",zqx${BREAKS}"zqx"`,
	"zqx\u2028zqx\u2029zqx\u0085",
	"زقx zqx (english) عربي",
	"__proto__ constructor zqx",
	"../../zqx%00..\\zqx",
];

/** All of them in one, as long as anything ever typed. */
export const ALL_ATTACKS: string = [...ATTACKS, "zqx ".repeat(500)].join(" ");

/** As the forms let them in; see `textOf`. */
export const KEPT_ATTACKS: readonly string[] = ATTACKS.map((attack) => plainText(attack).trim());

/** What `isMailAddress` lets through. */
export const ATTACK_ADDRESSES = [
	"?bcc=zqx@zqx.test",
	"&cc=zqx@zqx.test",
	"'onclick=zqx@zqx.test",
	"{{zqx}}$%7Bzqx%7D@zqx.test",
	"`zqx`@zqx.test",
] as const;

/** What the form lets through, and what it does not. */
export const ATTACK_PAGES = [
	'https://college.test/?a="onclick="zqx()',
	"https://college.test/<zqx-p>",
	"javascript:zqx()",
	" javascript:zqx()",
	"data:text/html,<zqx-q>",
	"https://college.test/'zqx=1'",
] as const;
