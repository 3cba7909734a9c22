import { addDays, londonDate } from "#app/i18n/london-time.ts";
import { helperTime } from "#app/registers/helpers.ts";
import { addMixing, mixingOf, noMixing } from "#app/registers/mixing.ts";
import {
	belongsOn,
	countHeld,
	countPair,
	hasEnded,
	isAttended,
	isHeld,
	type LessonFact,
	noCounts,
} from "#app/registers/rates.ts";
import type { PersonFact, WholeRegister } from "#app/registers/register-facts.server.ts";
import type { LocalDate } from "#db/columns.ts";
import type {
	CourseFacts,
	CourseHead,
	EnrolmentFacts,
	HelperFacts,
	Stretch,
} from "./course-facts.ts";
import type { Period } from "./report-model.ts";

/** Where a lesson is counted; its marks stand at `place`. */
type Column = { lesson: LessonFact; place: number; stretch: Stretch };

/** What other folders know of an enrolment. */
export type Besides = Pick<EnrolmentFacts, "offeredOn" | "firstEverOn" | "steps"> & {
	/** Where she stood on the last day, when that is no longer where she stands. */
	stateThen: EnrolmentFacts["state"] | null;
};

type Fold = { period: Period; now: Date; besides: (enrolmentId: string) => Besides };

/** Looks at each learner and lesson once: the same as `countRegister` asked for each stretch. */
export function foldCourse(head: CourseHead, register: WholeRegister, fold: Fold): CourseFacts {
	const { columns, stretches } = columnsOf(register.lessons, fold);
	const learners = register.people.filter(({ role }) => role === "learner");
	const helpers = register.people.filter(
		({ role, state }) => role !== "learner" && state !== "no-show",
	);
	const enrolments = learners.map((learner) => foldLearner(learner, columns, fold));
	const met = meetings(columns, register.people, fold.now);
	return {
		...head,
		stretches,
		enrolments: enrolments
			.filter(({ askedOn }) => askedOn <= fold.period.until)
			.map((one) => ({ ...one, ...met.get(one.id) })),
		helpers: helpers.map((helper) => foldHelper(helper, columns, fold.now)),
	};
}

function columnsOf(lessons: readonly LessonFact[], { period, now }: Fold) {
	const stretches = new Map<LocalDate, Stretch>();
	const columns: Column[] = [];
	for (const [place, lesson] of lessons.entries()) {
		if (lesson.localDate > period.until || !hasEnded(lesson, now)) continue;
		const stretch = stretchOf(stretches, lesson.localDate, period);
		countHeld(stretch.counts, lesson);
		columns.push({ lesson, place, stretch });
	}
	const inOrder = [...stretches.values()].sort((one, other) => (one.from < other.from ? -1 : 1));
	return { columns, stretches: inOrder };
}

function stretchOf(stretches: Map<LocalDate, Stretch>, day: LocalDate, period: Period): Stretch {
	const days = knownDays(day, period);
	const known = stretches.get(days.from);
	if (known) return known;
	const nothing = { volunteerMinutes: 0, londonerMinutes: 0 };
	const stretch = { ...days, counts: noCounts(), mixing: noMixing(), ...nothing };
	stretches.set(days.from, stretch);
	return stretch;
}

type Days = Pick<Stretch, "from" | "until">;

const ofPeriods = new WeakMap<Period, Map<LocalDate, Days>>();

/** Thousands of classes have their lessons on the same few days. */
function knownDays(day: LocalDate, period: Period): Days {
	const ofPeriod = ofPeriods.get(period) ?? new Map<LocalDate, Days>();
	ofPeriods.set(period, ofPeriod);
	const days = ofPeriod.get(day) ?? stretchDays(day, period);
	ofPeriod.set(day, days);
	return days;
}

/** The month of the day, cut where the period begins and where it ends. */
export function stretchDays(day: LocalDate, period: Period): Days {
	const first = `${day.slice(0, 7)}-01`;
	const last = lastOfMonth(day);
	if (day < period.from) return { from: first, until: earlier(last, addDays(period.from, -1)) };
	return { from: first < period.from ? period.from : first, until: earlier(last, period.until) };
}

export function lastOfMonth(day: LocalDate): LocalDate {
	return addDays(`${addDays(`${day.slice(0, 7)}-01`, 31).slice(0, 7)}-01`, -1);
}

function earlier(one: LocalDate, other: LocalDate): LocalDate {
	return one < other ? one : other;
}

function foldLearner(
	person: PersonFact,
	columns: readonly Column[],
	{ besides }: Fold,
): EnrolmentFacts {
	const { stateThen, ...known } = besides(person.id);
	return {
		id: person.id,
		learnerId: person.learnerId,
		state: stateThen ?? person.state,
		outcome: person.outcome,
		reason: person.reason,
		askedOn: londonDate(new Date(person.askedAt)),
		enrolledOn: person.enrolledOn,
		startedOn: person.startedOn,
		endedOn: person.endedOn,
		achievedOn: person.achievedOn,
		...countOwn(person, columns),
		mixedOn: null,
		minutesMixed: 0,
		...known,
		offeredOn: known.offeredOn ?? person.enrolledOn,
	};
}

type Own = Pick<EnrolmentFacts, "lastAttendedOn" | "minutesExpected" | "minutesAttended">;

/** Each pair is counted once, for the class; what that adds is hers. */
function countOwn(person: PersonFact, columns: readonly Column[]): Own {
	const own: Own = { lastAttendedOn: null, minutesExpected: 0, minutesAttended: 0 };
	for (const { lesson, place, stretch } of columns) {
		const { counts } = stretch;
		const { minutesExpected, minutesAttended } = counts;
		const belongs = belongsOn(person, lesson.localDate);
		countPair(counts, lesson, { belongs, mark: person.marks[place] });
		own.minutesExpected += counts.minutesExpected - minutesExpected;
		own.minutesAttended += counts.minutesAttended - minutesAttended;
		if (counts.minutesAttended > minutesAttended) own.lastAttendedOn = lesson.localDate;
	}
	return own;
}

function foldHelper(person: PersonFact, columns: readonly Column[], now: Date): HelperFacts {
	const helper = { id: person.id, from: person.enrolledOn, to: person.helpsUntil };
	const role = person.role === "volunteer" ? "volunteer" : "londoner";
	const facts: HelperFacts = { learnerId: person.learnerId, role, firstOn: null, minutes: 0 };
	for (const { lesson, place, stretch } of columns) {
		const mark = person.marks[place];
		if (!mark) continue;
		const keyed = { ...mark, lessonId: lesson.id, enrolmentId: person.id };
		const { lessons, minutes } = helperTime(helper, [lesson], [keyed], now);
		if (lessons > 0) facts.firstOn ??= lesson.localDate;
		facts.minutes += minutes;
		stretch[`${role}Minutes`] += minutes;
	}
	return facts;
}

type Meeting = Pick<EnrolmentFacts, "mixedOn" | "minutesMixed">;

/** Whoever was marked as there was there, whatever the dates of her place say. */
function meetings(
	columns: readonly Column[],
	people: readonly PersonFact[],
	now: Date,
): Map<string, Meeting> {
	const met = new Map<string, Meeting>();
	if (!people.some(({ role }) => role === "londoner")) return met;
	for (const { lesson, place, stretch } of columns) {
		if (!isHeld(lesson, now)) continue;
		const there = people.flatMap(({ id, role, marks }) => {
			const mark = marks[place];
			return mark && isAttended(mark.code) ? [{ id, role, mark }] : [];
		});
		stretch.mixing = addMixing(stretch.mixing, mixingOf(lesson.minutes, there));
		const others = there.filter(({ role }) => role === "londoner");
		for (const one of there.filter(({ role }) => role === "learner")) {
			const minutes = mixingOf(lesson.minutes, [one, ...others]).learnerMinutes;
			if (minutes > 0) meet(met, one.id, lesson.localDate, minutes);
		}
	}
	return met;
}

function meet(met: Map<string, Meeting>, id: string, day: LocalDate, minutes: number): void {
	const before = met.get(id) ?? { mixedOn: day, minutesMixed: 0 };
	met.set(id, { ...before, minutesMixed: before.minutesMixed + minutes });
}
