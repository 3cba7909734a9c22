import { expect, test } from "vitest";
import { askAgain } from "#app/enrolments/ask-again.server.ts";
import { mindOffers } from "#app/enrolments/offers.server.ts";
import type { EnrolmentState } from "#app/enrolments/states.ts";
import { linkToRequest, openLink } from "#app/keeping/link.server.ts";
import { acceptMyOffer, askAgainByLink } from "#app/keeping/my-offer.server.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import {
	enrolmentOf,
	givenClass,
	givenIn,
	HOUR,
	movesOf,
	NOW,
	offer,
	offersOf,
	stateOf,
} from "./given-places.ts";

const AFTER = new Date(Date.parse(HOUR) + 60_000);
const SECRET = "only-for-these-tests";

onEachDatabase((db) => {
	test("after her offer ran out she waits again, from now on, and once is enough", async () => {
		const { course, ids, change } = await givenClass(db(), ["waiting", "waiting"]);
		const [hers, other] = [ids[0]!, ids[1]!];
		await change(hers, offer);
		// Nobody has noted that the hour is over: that is known all the same.
		expect(await ask(db(), course.id, hers)).toBe("waiting");
		expect(await ask(db(), course.id, hers)).toBe("waiting");
		expect(await enrolmentOf(db(), hers)).toMatchObject({
			state: "waiting",
			asked_at: AFTER.toISOString(),
		});
		expect((await enrolmentOf(db(), other)).asked_at < AFTER.toISOString()).toBe(true);
		expect(await offersOf(db(), hers)).toMatchObject([{ answer: "expired" }]);
		expect(await movesOf(db(), hers)).toEqual([
			"waiting → offered",
			"offered → expired",
			"expired → waiting",
		]);
	});

	test("who waited already is offered the place before her", async () => {
		const given = { capacity: 1, offers_by_itself: 1 } as const;
		const { course, ids, change } = await givenClass(db(), ["waiting", "waiting"], given);
		await change(ids[0]!, offer);
		await ask(db(), course.id, ids[0]!);
		await mindOffers(db(), AFTER);
		expect(await stateOf(db(), ids[0]!)).toBe("waiting");
		expect(await stateOf(db(), ids[1]!)).toBe("offered");
	});

	test.each<EnrolmentState>(["enquiry", "assessed", "offered", "declined", "enrolled", "closed"])(
		"nothing of a request that is %s changes",
		async (state) => {
			const { course, ids } = await givenClass(db(), [state]);
			const before = await enrolmentOf(db(), ids[0]!);
			expect(await ask(db(), course.id, ids[0]!, NOW)).toBe("none");
			expect(await enrolmentOf(db(), ids[0]!)).toEqual(before);
			expect(await movesOf(db(), ids[0]!)).toEqual([]);
		},
	);

	test("a class that is over has no waiting list, and one asked for anew is asked for once", async () => {
		const over = await givenClass(db(), ["expired"], { ends_on: "2026-06-29" });
		expect(await ask(db(), over.course.id, over.ids[0]!)).toBe("over");
		expect(await stateOf(db(), over.ids[0]!)).toBe("expired");

		const { course, ids } = await givenClass(db(), ["expired"]);
		const { learner_id } = await enrolmentOf(db(), ids[0]!);
		await givenIn(db(), course.id, "enquiry", { learnerId: learner_id });
		expect(await ask(db(), course.id, ids[0]!)).toBe("none");
		expect(await stateOf(db(), ids[0]!)).toBe("expired");
	});

	test("her private link says that she may, lets her, and then no more", async () => {
		const { ids, change } = await givenClass(db(), ["waiting"]);
		const [id] = ids;
		await change(id!, offer);
		const token = (await linkToRequest(db(), SECRET, id!, NOW))!;
		const seen = async (now: Date) => (await openLink(db(), SECRET, token, "en", now)).requests[0]!;
		const { reference, ...before } = await seen(NOW);
		expect(before).toMatchObject({ shown: "offered", canAskAgain: false });
		expect(await seen(AFTER)).toMatchObject({ shown: "expired", canAskAgain: true });

		expect(await askAgainByLink(db(), SECRET, { token, reference }, AFTER)).toBe("waiting");
		expect(await seen(AFTER)).toMatchObject({ shown: "waiting", canAskAgain: false });
		expect(await acceptMyOffer(db(), SECRET, { token, reference }, [], AFTER)).toBe("none");
		const stranger = { token, reference: "nobody-s" };
		await expect(askAgainByLink(db(), SECRET, stranger, AFTER)).rejects.toMatchObject({
			status: 404,
		});
	});
});

function ask(db: Db, courseId: string, enrolmentId: string, now = AFTER) {
	return db.transaction().execute((trx) => askAgain(trx, { enrolmentId, courseId }, now));
}
