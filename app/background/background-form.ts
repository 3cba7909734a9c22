import { textOf } from "#app/http/forms.ts";
import {
	ABILITIES,
	type Background,
	languageOf,
	othersOf,
	SCHOOL,
	scriptsOf,
	TIMES,
} from "./background.ts";

export type BackgroundForm = {
	background: Background;
	/** Which version the page showed; 0 where there was none. */
	version: number;
};

/** What is no answer is none: there is nothing here that could be wrong. */
export function parseBackground(form: FormData): BackgroundForm {
	const first = languageOf(textOf(form, "first"));
	const ability = (name: string) => ABILITIES.find((one) => one === textOf(form, name)) ?? null;
	const others = othersOf([textOf(form, "second"), textOf(form, "third")], first);
	return {
		background: {
			first,
			others,
			scripts: scriptsOf(form.getAll("scripts").filter((one) => typeof one === "string")),
			reading: ability("reading"),
			writing: ability("writing"),
			school: SCHOOL.find((one) => one === textOf(form, "school")) ?? null,
			time: TIMES.find((one) => one === textOf(form, "time")) ?? null,
		},
		version: Number(textOf(form, "version")) || 0,
	};
}
