import { beforeAll, expect, test } from "vitest";
import { hashPassword } from "#app/people/passwords.server.ts";
import { openSession } from "#app/people/sessions.server.ts";
import {
	inviteToTeam,
	openRole,
	openTeam,
	takeRole,
	withdrawInvitation,
} from "#app/people/team.server.ts";
import { newId } from "#db/ids.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson, givenProvider } from "#tests/support/given.ts";
import { sessionFor } from "#tests/support/sign-in.ts";

const PASSWORD = "river paper seven";
const NOW = new Date("2026-09-07T09:00:00Z");
const NEXT_MONTH = new Date("2026-10-07T09:00:00Z");

let hash = "";
beforeAll(async () => {
	hash = await hashPassword(PASSWORD);
});

function typed(values: Record<string, string> = {}): FormData {
	const form = new FormData();
	const email = `${newId()}@college.test`;
	const all = { name: "Ines", email, role: "tutor", language: "ur", ...values };
	for (const [name, value] of Object.entries(all)) form.set(name, value);
	return form;
}

onEachDatabase((db) => {
	async function given() {
		const provider = await givenProvider(db());
		const person = await givenPerson(db(), "coordinator", { provider: provider.id });
		const tutor = await givenPerson(db(), "tutor", { provider: provider.id, password_hash: hash });
		return { provider, person, tutor };
	}

	test("a coordinator invites for her provider, and withdraws what nobody took", async () => {
		const { person, provider } = await given();
		expect(await inviteToTeam(db(), person, typed({ email: "ines@college.test" }), NOW)).toEqual({
			ok: true,
			value: {
				email: "ines@college.test",
				name: "Ines",
				role: "tutor",
				language: "ur",
				providerId: provider.id,
			},
		});
		const { invitations } = await openTeam(db(), person, NOW);
		expect(invitations).toMatchObject([{ name: "Ines", role: "tutor", isOver: false }]);
		expect((await openTeam(db(), person, NEXT_MONTH)).invitations).toMatchObject([
			{ isOver: true },
		]);
		await withdrawInvitation(db(), person, invitations[0]!.id, NOW);
		expect((await openTeam(db(), person, NOW)).invitations).toEqual([]);
		// Pressed twice it is no other thing.
		await withdrawInvitation(db(), person, invitations[0]!.id, NOW);
		const notes = await db()
			.selectFrom("audit_entry")
			.where("about_ref", "=", invitations[0]!.id)
			.where("act", "=", "removed")
			.select("id")
			.execute();
		expect(notes).toHaveLength(1);
		const stranger = withdrawInvitation(db(), (await given()).person, invitations[0]!.id, NOW);
		await expect(stranger).rejects.toMatchObject({ status: 404 });
	});

	test("she invites nobody for another provider, and to no role that is not hers to give", async () => {
		const { person } = await given();
		const other = await given();
		await db()
			.insertInto("role_grant")
			.values({ person_id: person.id, role: "coordinator", provider_id: other.provider.id })
			.execute();
		const two = {
			...person,
			grants: [...person.grants, { role: "coordinator", providerId: other.provider.id } as const],
		};
		const third = (await given()).provider.id;
		expect(await inviteToTeam(db(), two, typed({ provider: third }), NOW)).toEqual({
			ok: false,
			errors: { provider: "people:errors.providerMissing" },
		});
		for (const role of ["administrator", "evaluator", "employer", "", "__proto__"]) {
			expect(await inviteToTeam(db(), person, typed({ role }), NOW)).toEqual({
				ok: false,
				errors: { role: "people:errors.roleMissing" },
			});
		}
	});

	test("every field says what is wrong with it", async () => {
		const { person } = await given();
		const form = typed({ name: " ", email: "ines", role: "x", language: "tlh" });
		expect(await inviteToTeam(db(), person, form, NOW)).toEqual({
			ok: false,
			errors: {
				name: "people:errors.theirNameMissing",
				email: "people:errors.theirEmailMissing",
				role: "people:errors.roleMissing",
				language: "people:errors.languageMissing",
			},
		});
	});

	test("another provider's invitations and people do not exist for her", async () => {
		const hers = await given();
		const theirs = await given();
		await inviteToTeam(db(), theirs.person, typed(), NOW);
		const { invitations } = await openTeam(db(), theirs.person, NOW);
		expect((await openTeam(db(), hers.person, NOW)).invitations).toEqual([]);
		const withdrawn = withdrawInvitation(db(), hers.person, invitations[0]!.id, NOW);
		await expect(withdrawn).rejects.toMatchObject({ status: 404 });
		for (const providerId of [theirs.provider.id, hers.provider.id]) {
			const asked = { personId: theirs.tutor.id, role: "tutor", providerId };
			const opened = openRole(db(), hers.person, asked);
			await expect(opened).rejects.toMatchObject({ status: 404 });
			const taken = takeRole(db(), hers.person, asked, NOW);
			await expect(taken).rejects.toMatchObject({ status: 404 });
		}
	});

	test("a role that is taken away ends her sessions at once", async () => {
		const { person, tutor, provider } = await given();
		const session = await sessionFor(db(), `${tutor.id}@example.test`, PASSWORD, NOW);
		const asked = { personId: tutor.id, role: "tutor", providerId: provider.id };
		await takeRole(db(), person, asked, NOW);
		expect(await openSession(db(), session, NOW)).toBeNull();
		const members = (await openTeam(db(), person, NOW)).members.map(({ id }) => id);
		expect(members).toEqual([person.id]);
		const notes = await db()
			.selectFrom("audit_entry")
			.where("about_ref", "=", tutor.id)
			.where("act", "=", "removed")
			.select(["kind", "by_ref", "provider_ref", "fields"])
			.execute();
		expect(notes).toEqual([
			{ kind: "role_grant", by_ref: person.id, provider_ref: provider.id, fields: "tutor" },
		]);
		await expect(takeRole(db(), person, asked, NOW)).rejects.toMatchObject({ status: 404 });
	});

	test("she cannot lock herself out", async () => {
		const { person, provider } = await given();
		const asked = { personId: person.id, role: "coordinator", providerId: provider.id };
		await expect(takeRole(db(), person, asked, NOW)).rejects.toMatchObject({ status: 403 });
	});
});
