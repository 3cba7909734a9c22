import type { Person } from "#app/access/person.ts";
import { getLearner, mayReach } from "#app/assessments/learner.server.ts";
import { waysFor } from "#app/contact/ready.ts";
import { notFound } from "#app/http/errors.ts";
import { isLanguage, type LanguageTag, SOURCE_LANGUAGE } from "#app/i18n/languages.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { quickTexts } from "#app/i18n/quick-texts.ts";
import type { Texts } from "#app/i18n/texts.server.ts";
import { qrSquare } from "#app/ui/qr.server.ts";
import type { Db } from "#db/open.ts";
import type { AskedWave } from "./ask-form.ts";
import { canAsk, type LearnerWave, type ShownWave, shownOf, wavesOf } from "./learner-waves.ts";
import { type Asked, findOwnToken, ownLink, readingLink } from "./survey-link.server.ts";
import { surveyMessage } from "./survey-message.ts";
import { type AttendingRow, listAttending, listProgress } from "./survey-queries.server.ts";
import { takesPart } from "./waves.ts";

export type LearnerSurveys = {
	id: string;
	name: string;
	/** In which her pages and messages are. */
	language: LanguageTag;
	pilots: { slug: string; name: string; waves: (ShownWave & Asking)[] }[];
};

/** What can be done about a wave now. */
type Asking = { canAsk: boolean; link: ShownLink | null };
export type ShownLink = {
	address: string;
	/** To write it to her from one's own telephone; null where she wants no messages. */
	ways: { sms: string; whatsapp: string } | null;
};

export type Post = { secret: string; publicUrl: string; texts: Texts; language: string };

/** When a learner of hers is asked, and whether she answered: never what. */
export async function openLearnerSurveys(
	db: Db,
	person: Person,
	learnerId: string,
	post: Post,
	now: Date,
): Promise<LearnerSurveys> {
	const { learner, phone, pilots } = await getSurveyed(db, person, learnerId, post.language, now);
	const language = isLanguage(learner.language) ? learner.language : SOURCE_LANGUAGE;
	const today = londonDate(now);
	const shown = pilots.map(async ({ slug, name, waves }) => ({
		slug,
		name,
		waves: await Promise.all(
			waves.map(async (wave) => ({
				...shownOf(wave),
				canAsk: canAsk(wave, today),
				link: canAsk(wave, today) ? await linkOf(db, post, { wave, language, phone }, now) : null,
			})),
		),
	}));
	return {
		id: learner.id,
		name: learner.preferred_name,
		language,
		pilots: await Promise.all(shown),
	};
}

type Writing = { wave: LearnerWave; language: LanguageTag; phone: string | null };

async function linkOf(
	db: Db,
	post: Post,
	{ wave, language, phone }: Writing,
	now: Date,
): Promise<ShownLink | null> {
	if (wave.responseId === null) return null;
	const token = await findOwnToken(db, post.secret, wave.responseId, now);
	if (token === null) return null;
	const address = `${post.publicUrl}/${language}/survey/${token}`;
	const message = surveyMessage(quickTexts(post.texts(language)), address);
	return { address, ways: phone === null ? null : waysFor(phone, message) };
}

export type Refused = "not-open";
type AskedFor = { wave: AskedWave | null; now: Date };

/** Makes her own link, or shows that it is too early or too late. */
export async function makeSurveyLink(
	db: Db,
	secret: string,
	person: Person,
	learnerId: string,
	{ wave, now }: AskedFor,
): Promise<Refused | "made"> {
	const asked = await findAsked(db, person, learnerId, wave, now);
	if (!asked) return "not-open";
	await ownLink(db, secret, person.id, asked, now);
	return "made";
}

/** The way to the questions on her own phone, in the language of the learner. */
export async function startReading(
	db: Db,
	secret: string,
	person: Person,
	learnerId: string,
	{ wave, now }: AskedFor,
): Promise<Refused | { path: string }> {
	const asked = await findAsked(db, person, learnerId, wave, now);
	if (!asked) return "not-open";
	const token = await readingLink(db, secret, person, asked, now);
	return { path: `/${asked.language}/survey/${token}` };
}

async function findAsked(
	db: Db,
	person: Person,
	learnerId: string,
	asked: AskedWave | null,
	now: Date,
): Promise<(Asked & { language: LanguageTag }) | null> {
	const { learner, pilots } = await getSurveyed(db, person, learnerId, "en", now);
	const pilot = pilots.find(({ slug }) => slug === asked?.pilot);
	const found = pilot?.waves.find(({ wave }) => wave === asked?.wave);
	if (!pilot || !found?.span || !canAsk(found, londonDate(now))) return null;
	return {
		...{ learnerId: learner.id, pilotId: pilot.id, courseId: pilot.courseId },
		...{ wave: found.wave, span: found.span },
		language: isLanguage(learner.language) ? learner.language : SOURCE_LANGUAGE,
	};
}

/** The learner within this person's reach, and her waves in the pilots of those classes. */
async function getSurveyed(db: Db, person: Person, learnerId: string, language: string, now: Date) {
	const { learner, enrolments } = await getLearner(db, person, learnerId, language);
	const rows = await listAttending(db, (eb) =>
		eb.and([eb("enrolment.learner_id", "=", learner.id)]),
	);
	const progress = await listProgress(db, [learner.id]);
	const within = new Set(enrolments.map(({ course_id }) => course_id));
	const mayWrite = learner.may_leave_message === 1 && mayReach(person, enrolments);
	return {
		learner,
		phone: mayWrite ? learner.phone : null,
		pilots: pilotsOf(rows, within).map((pilot) => ({
			...pilot,
			waves: wavesOf(
				rows.filter(({ pilot_id }) => pilot_id === pilot.id),
				progress.filter(({ pilot_id }) => pilot_id === pilot.id),
				londonDate(now),
			),
		})),
	};
}

/** Each pilot once, with her latest class in it that this person may see. */
function pilotsOf(rows: readonly AttendingRow[], within: ReadonlySet<string>) {
	const seen = rows.filter((row) => takesPart(row) && within.has(row.course_id));
	const last = new Map(seen.map((row) => [row.pilot_id, row]));
	return [...last.values()].map((row) => ({
		...{ id: row.pilot_id, slug: row.pilot_slug, name: row.pilot, courseId: row.course_id },
	}));
}

/** For a page that shows one link alone. */
export async function openSlip(
	db: Db,
	person: Person,
	learnerId: string,
	{ wave: asked, post, now }: AskedFor & { post: Post },
) {
	const { pilots, id } = await openLearnerSurveys(db, person, learnerId, post, now);
	const pilot = pilots.find(({ slug }) => slug === asked?.pilot);
	const wave = pilot?.waves.find((one) => one.wave === asked?.wave);
	if (!wave?.link) throw notFound();
	const { address } = wave.link;
	return { id, address, square: qrSquare(address), closes: wave.closes };
}
