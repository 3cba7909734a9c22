import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDay, formatList } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { CourseTitle, LessonPlace, LessonTime } from "./lesson-words.tsx";
import type { OpenRegister } from "./register.server.ts";
import { expectedLines, type Sheet, type SheetLine } from "./sheet.ts";

type Props = { register: OpenRegister; sheet: Sheet; tutors: readonly string[] };

const BOXES = ["present", "late", "left", "absent", "authorised"] as const;
const WALK_IN_ROWS = [1, 2, 3];

/** One sheet of paper: names large, boxes to tick, room for who comes besides. */
export function PaperSheet({ register, sheet, tutors }: Props) {
	const { t } = useTranslation("registers");
	const { language } = usePage();
	const lines = expectedLines(sheet);
	const learners = lines.filter(({ role }) => role === "learner");
	const others = lines.filter(({ role }) => role !== "learner");
	return (
		<section className="paper-sheet">
			<h2>
				<CourseTitle {...register} />
			</h2>
			<p className="paper-head">
				<strong>{formatDay(sheet.localDate, language)}</strong>
				<LessonTime {...sheet} />
				<LessonPlace {...register} />
				{tutors.length > 0 && (
					<span>{t("paper.tutor", { names: formatList(tutors, language) })}</span>
				)}
			</p>
			<PaperTable label={t("register.title")}>
				<thead>
					<tr>
						<th scope="col">{t("paper.name")}</th>
						{BOXES.map((box) => (
							<th scope="col" key={box}>
								{t(`paper.boxes.${box}`)}
							</th>
						))}
					</tr>
				</thead>
				<Group lines={learners} />
				{others.length > 0 && <Group lines={others} heading={t("register.others")} />}
				<tbody>
					<GroupHeading words={t("walkIn.title")} />
					{WALK_IN_ROWS.map((row) => (
						<Row key={row} />
					))}
				</tbody>
			</PaperTable>
		</section>
	);
}

/** On a phone the region scrolls, not the page; focus lets a keyboard scroll it. */
function PaperTable({ label, children }: { label: string; children: ReactNode }) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take focus
		<section className="table-region" aria-label={label} tabIndex={0}>
			<table className="paper-table">
				<caption className="visually-hidden">{label}</caption>
				{children}
			</table>
		</section>
	);
}

function Group({ lines, heading }: { lines: readonly SheetLine[]; heading?: string }) {
	return (
		<tbody>
			{heading && <GroupHeading words={heading} />}
			{lines.map((line) => (
				<Row key={line.enrolmentId} line={line} />
			))}
		</tbody>
	);
}

function GroupHeading({ words }: { words: string }) {
	return (
		<tr>
			<th scope="colgroup" colSpan={BOXES.length + 1} className="paper-group">
				{words}
			</th>
		</tr>
	);
}

function Row({ line }: { line?: SheetLine }) {
	return (
		<tr>
			<th scope="row">
				{line && <bdi>{line.name}</bdi>}
				{line?.sayName && <bdi className="paper-say">{line.sayName}</bdi>}
			</th>
			{BOXES.map((box) => (
				<td key={box}>
					<span className="paper-box" />
				</td>
			))}
		</tr>
	);
}
