import type { Post } from "#app/contact/letters.server.ts";
import { tellOldAddress } from "#app/contact/own-letters.server.ts";
import type { FieldErrors } from "#app/http/forms.ts";
import type { LanguageTag } from "#app/i18n/languages.ts";
import type { LinkOwner } from "#app/keeping/personal-link.server.ts";
import { changeOwnContact, openOwnContact } from "#app/learners/own-contact.server.ts";
import { changedFields, redirectsLetters } from "#app/learners/own-contact.ts";
import { type OwnContactForm, parseOwnContact } from "#app/learners/own-contact-form.ts";
import { noteSeen } from "#app/privacy/given.server.ts";
import type { Db } from "#db/open.ts";

export type SavedContact =
	| { ok: true }
	| { ok: false; errors: FieldErrors; current?: OwnContactForm };

/** Who found her link could send her letters elsewhere: the address from before is told at once. */
export async function saveMyContact(
	db: Db,
	{ language: shownIn, ...owner }: LinkOwner & { language: LanguageTag },
	form: FormData,
	post: Post,
	now: Date,
): Promise<SavedContact> {
	const { contact: before } = await openOwnContact(db, owner.learnerId);
	const parsed = parseOwnContact(form, before);
	if (!parsed.ok) return parsed;
	const isStale = await db.transaction().execute(async (trx) => {
		const change = await changeOwnContact(trx, owner, parsed.value, now);
		if (change === null || change === "stale") return change === "stale";
		await noteSeen(trx, { ...owner, notice: "contact", language: shownIn }, now);
		const { email, language } = change.before;
		const old = { changeId: change.id, email, language };
		if (redirectsLetters(change.fields)) await tellOldAddress(trx, post, owner, old, now);
		return false;
	});
	if (!isStale) return { ok: true };
	const current = await openOwnContact(db, owner.learnerId);
	if (changedFields(current.contact, parsed.value.contact).length === 0) return { ok: true };
	return { ok: false, errors: { version: "my:contact.changed" }, current };
}
