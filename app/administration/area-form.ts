import { AREAS } from "#app/finder/areas.ts";
import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import { fold } from "#app/i18n/fold.ts";
import { chosenIn, type Typed } from "#app/pilots/pilot-form.ts";
import type { AreaTable } from "#db/tables/places.ts";

export type AreaKind = AreaTable["kind"];

/** In the order of the page. */
export const AREA_KINDS = [
	"borough",
	"integration-area",
	"wider",
] as const satisfies readonly AreaKind[];

/** What an administrator says of an area; of one that is there the kind and the code stay. */
export type AreaFacts = {
	name: string;
	isIntegration: boolean;
	/** Boroughs and Integration Areas in it, in the order of their ids. */
	partIds: readonly string[];
};

export type NewArea = AreaFacts & {
	/** GSS code; empty where there is none for it. */
	code: string;
	kind: AreaKind;
};

export const LONGEST_AREA = 80;

export function parseArea(form: FormData, kind: AreaKind): Parsed<AreaFacts> {
	const name = textOf(form, "name", LONGEST_AREA);
	if (name === "") return { ok: false, errors: { name: "admin:errors.name" } };
	return { ok: true, value: { name, ...membershipOf(form, kind) } };
}

export function parseNewArea(form: FormData): Parsed<NewArea> {
	const code = fold(textOf(form, "code", 20))
		.replaceAll(" ", "")
		.toUpperCase();
	const kind = AREA_KINDS.find((one) => one === form.get("kind"));
	const parsed = parseArea(form, kind ?? "wider");
	const errors: FieldErrors = {
		...(!parsed.ok && parsed.errors),
		...(!kind && { kind: "admin:errors.kind" }),
		...(kind && !fitsKind(code, kind) && { code: codeError(kind) }),
	};
	if (!kind || !parsed.ok || Object.keys(errors).length > 0) return { ok: false, errors };
	return { ok: true, value: { ...parsed.value, code, kind } };
}

export function typedArea({ name, isIntegration, partIds }: AreaFacts): Typed {
	return { name: [name], integration: isIntegration ? ["yes"] : [], parts: [...partIds] };
}

/** The finder's map and its lists draw these; without a row their classes would be in no area. */
export function isOnMap(areaId: string): boolean {
	return AREAS.some(({ gss }) => gss === areaId);
}

function membershipOf(
	form: FormData,
	kind: AreaKind,
): Pick<AreaFacts, "isIntegration" | "partIds"> {
	const isTicked = form.get("integration") === "yes";
	const isIntegration = kind === "integration-area" || (kind === "borough" && isTicked);
	return { isIntegration, partIds: kind === "wider" ? chosenIn(form, "parts") : [] };
}

/** Codes of the Office for National Statistics; those of London boroughs begin with E09. */
function fitsKind(code: string, kind: AreaKind): boolean {
	if (kind === "borough") return /^E09\d{6}$/.test(code);
	return /^[ENSW]\d{8}$/.test(code) || (kind === "wider" && code === "");
}

function codeError(kind: AreaKind) {
	return kind === "borough" ? "admin:errors.boroughCode" : "admin:errors.code";
}
