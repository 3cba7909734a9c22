const MOST_TAGS = 50;

// CLDR keeps these apart; their readers read the other. Punjabi of Pakistan is written as Urdu is.
const READS: Record<string, string> = {
	"yue-Hant": "zh-Hant",
	"yue-Hans": "zh-Hans",
	"pa-Arab": "ur-Arab",
	"prs-Arab": "fa-Arab",
};

type Wish = { tag: string; quality: number };

/** The offered language a browser's header asks for most; null when it asks for none of them. */
export function bestLanguage(
	acceptLanguage: string | null,
	offered: readonly string[],
): string | null {
	const wishes = wishesOf(acceptLanguage ?? "");
	const refused = new Set(
		wishes.filter((wish) => wish.quality === 0).map((wish) => offeredFor(wish.tag, offered)),
	);
	for (const wish of wishes) {
		if (wish.quality === 0) break;
		if (wish.tag === "*") return offered.find((tag) => !refused.has(tag)) ?? null;
		const match = offeredFor(wish.tag, offered);
		if (match) return match;
	}
	return null;
}

/** Best first; equals stay in the order they were sent. */
function wishesOf(header: string): Wish[] {
	return header
		.split(",", MOST_TAGS)
		.map(wishOf)
		.sort((one, other) => other.quality - one.quality);
}

function wishOf(part: string): Wish {
	const [tag = "", ...parameters] = part.split(";").map((piece) => piece.trim());
	const quality = parameters.find((parameter) => /^q=/i.test(parameter));
	const value = quality === undefined ? 1 : Number(quality.slice(2));
	return { tag, quality: value >= 0 && value <= 1 ? value : 0 };
}

function offeredFor(tag: string, offered: readonly string[]): string | undefined {
	const same = offered.find((other) => other.toLowerCase() === tag.toLowerCase());
	if (same) return same;
	const reading = readingOf(tag);
	return reading === null ? undefined : offered.find((other) => offeredReading(other) === reading);
}

/** Language and script, which decide whether somebody can read a page: zh-TW is zh-Hant. */
function readingOf(tag: string): string | null {
	if (!/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag) || tag.length > 35) return null;
	try {
		const { language, script } = new Intl.Locale(tag).maximize();
		return READS[`${language}-${script}`] ?? `${language}-${script}`;
	} catch (error) {
		// Right letters, wrong order: "en-a-b".
		if (error instanceof RangeError) return null;
		throw error;
	}
}

const readings = new Map<string, string | null>();

/** Only our own tags are kept: a visitor cannot make this grow. */
function offeredReading(tag: string): string | null {
	const reading = readings.has(tag) ? readings.get(tag)! : readingOf(tag);
	readings.set(tag, reading);
	return reading;
}
