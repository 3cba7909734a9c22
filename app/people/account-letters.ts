import type { Role } from "#app/access/person.ts";
import type { Translate } from "#app/i18n/namespaces.ts";
import { oneLine } from "#app/messages/sending.ts";

type Invited = { role: Role; provider: string | null; address: string };

/** Plain text. The name that was typed for her is not in it: the inbox may be another's. */
export function invitationLetter(t: Translate, { role, provider, address }: Invited) {
	const what = [
		`${t("people:account.roles")}: ${t(`people:role.${role}`)}`,
		...(provider ? [`${t("people:invite.provider")}: ${oneLine(provider)}`] : []),
	];
	return letter(t("people:letter.inviteSubject"), [
		t("people:letter.hello"),
		t("people:letter.invited"),
		what.join("\n"),
		`${t("people:letter.inviteOpen")}\n${address}`,
		t("people:letter.inviteOnce"),
		t("people:letter.inviteNotYou"),
	]);
}

export function resetLetter(t: Translate, address: string) {
	return letter(t("people:letter.resetSubject"), [
		t("people:letter.hello"),
		t("people:letter.resetAsked"),
		`${t("people:letter.resetOpen")}\n${address}`,
		t("people:letter.resetOnce"),
		t("people:letter.resetNotYou"),
	]);
}

function letter(subject: string, paragraphs: readonly string[]) {
	return { subject, body: `${paragraphs.join("\n\n")}\n` };
}
