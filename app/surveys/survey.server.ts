import type { Person } from "#app/access/person.ts";
import { notFound } from "#app/http/errors.ts";
import type { Parsed } from "#app/http/forms.ts";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { noteSeen, noteTold } from "#app/privacy/given.server.ts";
import type { Db } from "#db/open.ts";
import type { SurveyAnswerTable } from "#db/tables/surveys.ts";
import { parseAnswer } from "./answer-form.ts";
import {
	findAsker,
	findLinked,
	finishResponse,
	listAnswers,
	listAttending,
	touchResponse,
	writeAnswer,
} from "./survey-queries.server.ts";
import { stepOf } from "./survey-steps.ts";
import { deviceHashOf, hashOf } from "./survey-token.server.ts";
import { type Question, questionsOf } from "./survey-versions.ts";
import { isOpenOn, spanOf } from "./waves.ts";

/** What comes with a request: the token in its address, who is signed in, and from what phone. */
export type Opener = {
	secret: string;
	token: string;
	person: Person | null;
	device: string | null;
};

type Mode = SurveyAnswerTable["mode"];

export type OpenSurvey = {
	responseId: string;
	mode: Mode;
	/** For who reads: whose survey it is. */
	learnerId: string;
	isFinished: boolean;
	questions: Question[];
	/** By item: what this phone may show again, or only that there is an answer. */
	answers: ReadonlyMap<string, ShownAnswer>;
};

export type ShownAnswer = { isShown: true; value: number | null } | { isShown: false };

/** The survey of the token while its wave is open. Any other token is not found, and tells nothing. */
export async function openSurvey(db: Db, opener: Opener, now: Date): Promise<OpenSurvey> {
	const linked = await findLinked(db, hashOf(opener.secret, opener.token), now.toISOString());
	if (!linked) throw notFound();
	const mode: Mode = linked.kind === "reading" ? "read-aloud" : "self";
	if (mode === "read-aloud" && opener.person?.id !== linked.created_by) throw notFound();
	if (!(await isAskedNow(db, linked, now))) throw notFound();
	const device = mode === "self" ? deviceHash(opener) : null;
	const answers = await listAnswers(db, linked.id);
	return {
		responseId: linked.id,
		mode,
		learnerId: linked.learner_id,
		isFinished: linked.finished_at !== null,
		questions: questionsOf(linked.version),
		answers: new Map(answers.map((row) => [row.item, shownTo(device, row)])),
	};
}

type Linked = NonNullable<Awaited<ReturnType<typeof findLinked>>>;

async function isAskedNow(db: Db, { learner_id, pilot_id, wave }: Linked, now: Date) {
	const attending = await listAttending(db, (eb) =>
		eb.and([eb("enrolment.learner_id", "=", learner_id), eb("pilot.id", "=", pilot_id)]),
	);
	return isOpenOn(spanOf(wave, attending), londonDate(now));
}

/** Whoever sent her the link may open it too: an answer is shown where it was given, nowhere else. */
function shownTo(device: string | null, row: { value: number | null; device_hash: string | null }) {
	if (device === null || row.device_hash !== device) return { isShown: false } as const;
	return { isShown: true, value: row.value } as const;
}

function deviceHash({ secret, device }: Opener): string | null {
	return device === null ? null : deviceHashOf(secret, device);
}

/** Keeps the answer, and tells which question comes next. What was sent stays as it was. */
export async function saveAnswer(
	db: Db,
	opener: Opener,
	asked: { item: string; form: FormData; language: LanguageTag },
	now: Date,
): Promise<Parsed<{ next: string | null }>> {
	const survey = await openSurvey(db, opener, now);
	const question = getQuestion(survey, asked.item);
	const parsed = parseAnswer(asked.form, question);
	if (!parsed.ok) return parsed;
	const at = now.toISOString();
	const { value } = parsed.value;
	await db.transaction().execute(async (trx) => {
		if (!(await touchResponse(trx, survey.responseId, at))) return;
		await writeAnswer(trx, {
			...{ response_id: survey.responseId, item: question.id },
			...{ value, declined: value === null ? 1 : 0 },
			...{ mode: survey.mode, language: asked.language, answered_at: at },
			device_hash: survey.mode === "self" ? deviceHash(opener) : null,
		});
		await noteNotice(trx, survey, { language: asked.language, by: opener.person?.id ?? null }, now);
	});
	return { ok: true, value: { next: stepOf(survey, question.id).next } };
}

/** It stood before the first question; who reads the questions to her read it too. */
async function noteNotice(
	trx: Db,
	{ responseId, learnerId, mode }: OpenSurvey,
	{ language, by }: { language: LanguageTag; by: string | null },
	now: Date,
): Promise<void> {
	const { providerId } = await findAsker(trx, responseId);
	const told = { learnerId, providerId, notice: "survey", language } as const;
	if (mode === "self") await noteSeen(trx, told, now);
	else if (by !== null) await noteTold(trx, { ...told, way: "read", by }, now);
}

/** She sends it; sent twice, or with nothing in it, it changes nothing. */
export async function finishSurvey(db: Db, opener: Opener, now: Date): Promise<void> {
	const { responseId } = await openSurvey(db, opener, now);
	await finishResponse(db, responseId, now.toISOString());
}

export function getQuestion({ questions }: Pick<OpenSurvey, "questions">, item: string): Question {
	const question = questions.find(({ id }) => id === item);
	if (!question) throw notFound();
	return question;
}
