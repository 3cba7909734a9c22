import { validate as isUuid } from "uuid";
import type { Person } from "#app/access/person.ts";
import { versionOf } from "#app/courses/all-facts.server.ts";
import { badRequest, notFound } from "#app/http/errors.ts";
import type { FieldErrors } from "#app/http/forms.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { type BoxFacts, parseBox } from "./box-form.ts";
import type { LogicBox } from "./logic-model.ts";
import {
	deleteBox,
	insertBox,
	replaceArrows,
	replaceIndicators,
	updateBox,
} from "./logic-queries.server.ts";
import { openPilot, type Pilot } from "./pilots.server.ts";
import { onPilot, type Saved, saveIfSeen } from "./saving.server.ts";
import { loadSetup } from "./setup.server.ts";

export async function openModel(db: Db, slug: string) {
	const pilot = await openPilot(db, slug);
	return { pilot, boxes: (await loadSetup(db, pilot.id)).boxes };
}

/** The form of a box that is not there yet. */
export async function openNewBox(db: Db, slug: string) {
	return { ...(await openModel(db, slug)), boxId: newId() };
}

/** One box, and the others of the model. */
export async function openBox(db: Db, { slug, boxId }: { slug: string; boxId: string }) {
	const { pilot, boxes } = await openModel(db, slug);
	const facts = factsOf(boxes, boxId);
	return { pilot, boxes, boxId, facts, seen: versionOf(facts) };
}

/** Sent twice it is there once. @param boxId made with the form */
export function createBox(
	db: Db,
	person: Person,
	{ slug, boxId }: { slug: string; boxId: string },
	form: FormData,
): Promise<FieldErrors | null> {
	if (!isUuid(boxId)) throw badRequest();
	return onPilot(db, person, slug, async (trx, pilot) => {
		const others = await othersOf(trx, pilot, boxId);
		const parsed = parseBox(form, boxId, others);
		if (!parsed.ok) return parsed.errors;
		const { stage, words } = parsed.value;
		const row = { id: boxId, pilot_id: pilot.id, stage, words, position: 0 };
		if (await insertBox(trx, row)) await writeBox(trx, others, boxId, parsed.value);
		return null;
	});
}

export async function saveBox(
	db: Db,
	person: Person,
	{ slug, boxId }: { slug: string; boxId: string },
	{ form, seen }: { form: FormData; seen: string },
): Promise<Saved<BoxFacts>> {
	const { boxes } = await openBox(db, { slug, boxId });
	const others = boxes.filter(({ id }) => id !== boxId);
	const parsed = parseBox(form, boxId, others);
	if (!parsed.ok) return parsed;
	return saveIfSeen(db, person, slug, {
		...{ seen, facts: parsed.value },
		read: async (trx, pilot) => factsOf((await loadSetup(trx, pilot.id)).boxes, boxId),
		write: async (trx, pilot) => {
			const there = await othersOf(trx, pilot, boxId);
			// Another box may have moved since the form was read.
			const again = parseBox(form, boxId, there);
			if (!again.ok) return again.errors;
			await writeBox(trx, there, boxId, again.value);
			return null;
		},
	});
}

/** One that is gone already is gone. */
export function removeBox(
	db: Db,
	person: Person,
	{ slug, boxId }: { slug: string; boxId: string },
): Promise<void> {
	return onPilot(db, person, slug, async (trx, pilot) => {
		const { boxes } = await loadSetup(trx, pilot.id);
		if (boxes.some(({ id }) => id === boxId)) await deleteBox(trx, boxId);
	});
}

async function othersOf(db: Db, pilot: Pilot, boxId: string): Promise<LogicBox[]> {
	const { boxes } = await loadSetup(db, pilot.id);
	return boxes.filter(({ id }) => id !== boxId);
}

function factsOf(boxes: readonly LogicBox[], boxId: string): BoxFacts {
	const box = boxes.find(({ id }) => id === boxId);
	if (!box) throw notFound();
	const { stage, words, indicators, leadsTo } = box;
	const place = boxes.filter((one) => one.stage === stage).indexOf(box) + 1;
	return { stage, place, words, indicators, leadsTo: leadsTo.toSorted() };
}

async function writeBox(
	trx: Db,
	others: readonly LogicBox[],
	boxId: string,
	{ stage, place, words, indicators, leadsTo }: BoxFacts,
): Promise<void> {
	const beside = others.filter((other) => other.stage === stage).map(({ id }) => id);
	await updateBox(trx, boxId, { stage, words });
	for (const [index, id] of beside.toSpliced(place - 1, 0, boxId).entries()) {
		await updateBox(trx, id, { position: index + 1 });
	}
	await replaceIndicators(trx, boxId, indicators);
	await replaceArrows(trx, boxId, leadsTo);
}
