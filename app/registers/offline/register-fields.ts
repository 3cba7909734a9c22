import { fields } from "../register-form.ts";
import type { Values } from "./records.ts";

/** The register's form as fields of learners: it relies on their names and on nothing else. */

const OWN = /^(mark|late|minutes|left)\.(.+)$/;

export function enrolmentsOf(form: HTMLFormElement): string[] {
	return [...new FormData(form).keys()]
		.filter((name) => name.startsWith("opened."))
		.map((name) => name.slice("opened.".length));
}

/** Whose field was touched. */
export function enrolmentOf(target: EventTarget | null): string | null {
	return target instanceof HTMLInputElement ? (OWN.exec(target.name)?.[2] ?? null) : null;
}

export function readValues(form: HTMLFormElement, enrolment: string): Values {
	const data = new FormData(form);
	const text = (name: string) => String(data.get(name) ?? "");
	return {
		mark: text(fields.mark(enrolment)),
		late: text(fields.quickLate(enrolment)),
		minutes: text(fields.late(enrolment)),
		left: text(fields.left(enrolment)),
	};
}

/** Not as the server wrote it. */
export function isTouched(form: HTMLFormElement, enrolment: string): boolean {
	const names = [fields.mark, fields.quickLate, fields.late, fields.left];
	return names
		.flatMap((name) => inputsOf(form, name(enrolment)))
		.some((one) => one.checked !== one.defaultChecked || one.value !== one.defaultValue);
}

export function writeValues(form: HTMLFormElement, enrolment: string, values: Values): void {
	choose(form, fields.mark(enrolment), values.mark);
	const quick = values.late || values.minutes;
	const isQuick = choose(form, fields.quickLate(enrolment), quick);
	type(form, fields.late(enrolment), isQuick ? "" : values.minutes);
	type(form, fields.left(enrolment), values.left);
}

export function openedOf(form: HTMLFormElement, enrolment: string): string {
	return inputsOf(form, fields.opened(enrolment))[0]?.value ?? "0";
}

export function setOpened(form: HTMLFormElement, enrolment: string, opened: string): void {
	type(form, fields.opened(enrolment), opened);
}

/** Where a learner's name stands. */
export function fieldsetOf(form: HTMLFormElement, enrolment: string): HTMLElement | null {
	return inputsOf(form, fields.mark(enrolment))[0]?.closest("fieldset") ?? null;
}

function choose(form: HTMLFormElement, name: string, value: string): boolean {
	const inputs = inputsOf(form, name);
	for (const input of inputs) input.checked = input.value === value;
	return inputs.some((input) => input.checked);
}

function type(form: HTMLFormElement, name: string, value: string): void {
	for (const input of inputsOf(form, name)) input.value = value;
}

function inputsOf(form: HTMLFormElement, name: string): HTMLInputElement[] {
	return [...form.elements].filter(
		(one): one is HTMLInputElement => one instanceof HTMLInputElement && one.name === name,
	);
}
