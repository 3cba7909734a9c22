import type { TextKey } from "#app/http/forms.ts";
import { formatList } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { SIGNS, type Sign, type SignName } from "./signs.ts";

/** The words of the register, so that a mark is called the same everywhere. */
const WORDS = {
	present: "registers:mark.present",
	late: "registers:mark.late",
	leftEarly: "registers:mark.left-early",
	absent: "registers:mark.absent",
	authorised: "registers:mark.authorised",
	unmarked: "registers:mark.none",
	notExpected: "attendance:sign.notExpected",
	setAside: "attendance:sign.setAside",
	cancelled: "registers:state.cancelled",
} as const satisfies Record<SignName, TextKey>;

export function signKey(sign: Sign): (typeof WORDS)[SignName] {
	return WORDS[SIGNS[sign]];
}

export function SignWord({ sign }: { sign: Sign }) {
	const { t } = usePage();
	return <>{t(signKey(sign))}</>;
}

/** "Here: 7, Late: 1 and Away: 1". */
export function useStripWords(): (signs: readonly Sign[]) => string {
	const { t, language } = usePage();
	return (signs) => {
		const counted = Map.groupBy(signs, (sign) => sign);
		const items = [...counted].map(([sign, { length }]) =>
			t("attendance:sign.counted", { word: t(signKey(sign)), number: length }),
		);
		return formatList(items, language);
	};
}
