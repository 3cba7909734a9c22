import type { ComparedPerson, ComparisonFacts } from "../comparison-facts.ts";
import { comparedIn } from "../comparison-measures.ts";
import type { EnrolmentFacts } from "../course-facts.ts";
import type { Drafting } from "../drafting.ts";
import { hasPlace } from "../measure-courses.ts";
import { namesFor } from "../quantity-ids.ts";
import type { DraftCell, RowDraft, TableDraft } from "../report-draft.ts";
import type { SubjectFacts } from "../subject-facts.ts";
import type { SurveyIndicator } from "../survey-measures.ts";
import {
	type ArmLane,
	armCells,
	armLanes,
	type Count,
	type Counted,
	type Measured,
} from "./arm-lanes.ts";
import { receivedTable } from "./arm-received.ts";
import {
	ARM_LOSS_IDS,
	ARM_LOSSES,
	ARM_STAGE_WORDS,
	ARM_STAGES,
	type ArmLoss,
	type ArmStage,
	type ArmStanding,
	armStanding,
} from "./arm-standings.ts";
import { words } from "./words.ts";

type Flow = Counted & {
	/** By learner, all of the pilot. */
	enrolments: ReadonlyMap<string, readonly EnrolmentFacts[]>;
	standings: ReadonlyMap<ComparedPerson, ArmStanding>;
	primary: SurveyIndicator | null;
};

/** Enrolment, allocation, follow-up and analysis, arm beside arm; nothing where nobody is compared. */
export function armTables(facts: SubjectFacts, drafting: Drafting): TableDraft[] {
	const { comparison } = facts;
	const lanes = armLanes(comparison?.people ?? []);
	if (!comparison || lanes.length === 0) return [];
	const names = namesFor(facts.subject, facts.period.until);
	const flow = { ...standingsOf(facts, comparison), drafting, names, lanes };
	return [flowTable(flow), receivedTable(flow, flow.enrolments)];
}

function standingsOf({ courses }: SubjectFacts, comparison: ComparisonFacts) {
	const all = courses.flatMap((course) => course.enrolments);
	const enrolments = Map.groupBy(all, ({ learnerId }) => learnerId);
	const primary = comparedIn(comparison).primary[0] ?? null;
	const standings = new Map(
		comparison.people.map((one) => {
			return [one, armStanding(one, enrolments.get(one.learnerId) ?? [], primary)] as const;
		}),
	);
	return { enrolments, standings, primary };
}

function flowTable(flow: Flow): TableDraft {
	const title = words("compare:flow.title");
	const columns = [{ id: "all", label: words("compare:flow.all") }, ...flow.lanes];
	const stages = stagesOf(flow);
	const rows = [...enrolmentRows(flow), ...stages.flatMap((stage) => stageRows(flow, stage))];
	for (const lane of flow.lanes) for (const stage of stages) relate(flow, lane, stage);
	return {
		...{ id: "flow-arms", title, rowHeader: words("sections:flow.step"), rows },
		columns: columns.map(({ id, label }) => ({ id, label, unit: "count" })),
		chart: { kind: "flow", title, columns: columns.map(({ id }) => id) },
		notes: [
			words("compare:flow.note"),
			...(flow.primary
				? [words("compare:flow.pairs"), words(`compare:primary.${flow.primary}`)]
				: []),
		],
	};
}

const NOT_THEIRS: DraftCell = { kind: "mark", mark: "[z]" };

/** Who asked and is in no arm waits or is looked at elsewhere: no arm has such people. */
function enrolmentRows({ drafting, names, lanes, enrolments, standings }: Flow): RowDraft[] {
	const inArms = new Set([...standings.keys()].map(({ learnerId }) => learnerId));
	const asked = new Set([...enrolments.keys(), ...inArms]).size;
	const [all, none, reached] = [names("asked-people"), names("in-no-arm"), names("reached")];
	const placed = [...enrolments.values()].filter((own) => own.some(hasPlace)).length;
	const notTheirs = lanes.map(() => NOT_THEIRS);
	drafting.sum(all, [names("arm"), none]);
	drafting.people(reached, placed);
	drafting.rest(names("asked-without-place"), asked - placed);
	drafting.sum(all, [reached, names("asked-without-place")]);
	return [
		{
			...{ id: "asked-people", label: words("sections:flow.asked") },
			cells: [drafting.count(all, asked), ...notTheirs],
		},
		{
			...{ id: "loss-asked-people", label: words("compare:flow.noGroup") },
			cells: [drafting.count(none, asked - inArms.size), ...notTheirs],
		},
	];
}

function stageRows(flow: Flow, stage: ArmStage): RowDraft[] {
	return [
		{ id: `arm-${stage}`, label: ARM_STAGE_WORDS[stage], cells: stageCells(flow, stage) },
		...lossesAt(flow, stage).map(
			(loss): RowDraft => ({
				...{ id: `loss-arm-${loss}`, label: ARM_LOSSES[loss] },
				cells: lossCells(flow, loss),
			}),
		),
	];
}

function stageCells(flow: Flow, stage: ArmStage): DraftCell[] {
	const further = new Set<ArmStage>(ARM_STAGES.slice(ARM_STAGES.indexOf(stage)));
	const count = counting(flow, (one) => further.has(one.stage));
	return armCells(flow, { measure: stageMeasure(flow, stage), count });
}

function lossCells(flow: Flow, loss: ArmLoss): DraftCell[] {
	return armCells(flow, {
		...lossName(flow, loss),
		count: counting(flow, (one) => one.loss === loss),
	});
}

function counting({ standings }: Flow, is: (standing: ArmStanding) => boolean): Count {
	return (people) => people.filter((person) => is(standings.get(person)!)).length;
}

/** Those that somebody had, in any arm. */
function lossesAt({ standings }: Flow, stage: ArmStage): ArmLoss[] {
	const own = [...standings.values()].filter((one) => one.stage === stage);
	return ARM_LOSS_IDS.filter((loss) => own.some((one) => one.loss === loss));
}

/** As the comparison names them: what is hidden there is hidden here. */
function stageMeasure({ primary }: Flow, stage: ArmStage): string {
	if (stage === "allocated") return "arm";
	return stage === "analysed" ? `compared-pairs-${primary}` : `arm-${stage}`;
}

function lossName({ primary }: Flow, loss: ArmLoss): Pick<Measured, "measure" | "of"> {
	if (loss === "not-due") return { measure: "arm-not-asked" };
	if (loss === "no-measure") return { measure: `compared-no-answer-${primary}` };
	return { measure: "arm-lost", of: `loss:${loss}` };
}

/** Who stands at a stage goes on or is lost there. */
function relate(flow: Flow, { part, people }: ArmLane, stage: ArmStage): void {
	const { drafting, names } = flow;
	const next = stagesOf(flow)[ARM_STAGES.indexOf(stage) + 1];
	const goOn = next ? [names(stageMeasure(flow, next), part)] : [];
	const lost = lossesAt(flow, stage).map((loss) => {
		const { measure, of } = lossName(flow, loss);
		return names(measure, part, ...(of ? [of] : []));
	});
	const whole = names(stageMeasure(flow, stage), part);
	if (stage === "asked") {
		const count = counting(flow, (one) => one.stage === "asked")(people);
		const together = drafting.rest(names("arm-lost", part), count);
		drafting.sum(together, lost);
		drafting.sum(whole, [...goOn, together]);
	} else drafting.sum(whole, [...goOn, ...lost]);
}

/** Without a primary outcome there is no one analysis to end in. */
function stagesOf({ primary }: Flow): readonly ArmStage[] {
	return primary ? ARM_STAGES : ARM_STAGES.slice(0, -1);
}
