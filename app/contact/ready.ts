import { readPhone } from "#app/enrolments/phone.ts";
import type { EnrolmentState } from "#app/enrolments/states.ts";
import { oneLine } from "#app/messages/sending.ts";
import { type LetterFacts, sentencesOf, type Words } from "./letter.ts";

/** What a tutor may want to say from her own telephone. */
export type ReadyKind = "offer" | "place" | "cancelled" | "missed" | "ring";

export type Situation = {
	state: EnrolmentState;
	hasOffer: boolean;
	/** A lesson to come is cancelled. */
	hasCancelled: boolean;
};

/** Those that are true for her now, the most likely first. */
export function readyKinds({ state, hasOffer, hasCancelled }: Situation): ReadyKind[] {
	const kinds: ReadyKind[] = [];
	const isIn = state === "enrolled" || state === "active";
	if (state === "offered" && hasOffer) kinds.push("offer");
	if (isIn && hasCancelled) kinds.push("cancelled");
	if (state === "enrolled") kinds.push("place");
	if (isIn) kinds.push("missed");
	return [...kinds, "ring"];
}

/** Short and neutral: others may read it on her telephone. */
export function readyMessage(words: Words, kind: ReadyKind, facts: LetterFacts): string {
	const { t } = words;
	const lines = [
		t("contact:letter.hello", { name: oneLine(facts.name) }),
		...(kind === "ring" ? [t("contact:letter.speak")] : sentencesOf(words, kind, facts)),
		...(kind === "offer" && facts.link ? [t("contact:letter.offerOpen"), facts.link] : []),
		...(facts.phone ? [t("contact:letter.ringUs", { phone: oneLine(facts.phone) })] : []),
		...(facts.provider ? [oneLine(facts.provider)] : []),
	];
	return lines.join("\n");
}

export type Ways = { sms: string; whatsapp: string };

/** Null when the number cannot be one; `?&` is what both kinds of telephone understand. */
export function waysFor(phone: string | null, message: string): Ways | null {
	const number = phone === null ? null : readPhone(phone);
	if (number === null) return null;
	const text = encodeURIComponent(message);
	return {
		sms: `sms:${number}?&body=${text}`,
		whatsapp: `https://wa.me/${number.slice(1)}?text=${text}`,
	};
}
