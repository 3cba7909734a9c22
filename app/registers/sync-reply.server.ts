import type { Person } from "#app/access/person.ts";
import type { RequestContext } from "#app/http/context.ts";
import { textOf } from "#app/http/forms.ts";
import { quickTexts } from "#app/i18n/quick-texts.ts";
import { reachOf } from "./reach.ts";
import { readSheet } from "./read-sheet.server.ts";
import { syncMarks } from "./register-sync.server.ts";
import { type SyncReply, spokenAnswer } from "./spoken-answers.ts";
import { syncFields } from "./sync-form.ts";

/**
 * Takes the changes of a phone and answers each. They say whose they are: a page that somebody left
 * open must not mark in the name of who signed in after her.
 */
export async function replyToPhone(
	{ db, now, texts }: RequestContext,
	person: Person,
	lessonId: string,
	form: FormData,
): Promise<Response> {
	const owner = textOf(form, syncFields.person);
	if (owner !== person.id) {
		await readSheet(db, lessonId, reachOf(person), now);
		return Response.json({ problem: "person" }, { status: owner ? 409 : 400 });
	}
	const reason = textOf(form, syncFields.reason) || quickTexts(texts)("offline:lateReason");
	const answers = await syncMarks(db, person, lessonId, { form, reason }, now);
	const reply: SyncReply = { answers: {} };
	for (const [id, answer] of answers) reply.answers[id] = spokenAnswer(texts, answer);
	return Response.json(reply);
}
