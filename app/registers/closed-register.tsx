import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { extraFields } from "./extra-fields.ts";
import { lineValues, type Typed } from "./line-values.ts";
import { markWords } from "./mark-words.ts";
import { isMarkCode, makeMark } from "./marks.ts";
import type { OpenRegister } from "./register.server.ts";
import { expectedLines, type SheetLine } from "./sheet.ts";
import { WalkInList } from "./walk-in-list.tsx";

/** Marks that can only be read; what was posted too late is said, so that it is not lost. */
export function ClosedRegister({ register, typed }: { register: OpenRegister; typed: Typed }) {
	const lines = expectedLines(register);
	const isTaken = lines.some((line) => line.mark);
	return (
		<>
			{typed && <NotSaved lines={lines} typed={typed} />}
			{typed && <NotSavedWords typed={typed} />}
			{(isTaken || register.state === "scheduled") && (
				<MarkLines {...{ lines, isTaken }} linked={register.ofClass} />
			)}
			<Besides register={register} />
		</>
	);
}

function Besides({ register: { note, walkIns, lessonId } }: { register: OpenRegister }) {
	const { t } = useTranslation("registers");
	return (
		<>
			{walkIns.length > 0 && (
				<section className="stack-s">
					<h2>{t("walkIn.title")}</h2>
					<WalkInList {...{ lessonId, walkIns }} />
				</section>
			)}
			{note.text && (
				<section className="stack-s">
					<h2>{t("note.title")}</h2>
					<p dir="auto">{note.text}</p>
				</section>
			)}
		</>
	);
}

/** A name or a note that came too late is given back, so that it is not lost. */
function NotSavedWords({ typed }: { typed: NonNullable<Typed> }) {
	const { t } = useTranslation("registers");
	const walkIn = typed[extraFields.walkIn]?.[0];
	const note = typed[extraFields.note]?.[0];
	const isNote = note && note !== typed[extraFields.noteOpened]?.[0];
	return (
		<>
			{walkIn && <p>{t("walkIn.notSaved", { name: walkIn })}</p>}
			{isNote && <p>{t("note.notSaved", { note })}</p>}
		</>
	);
}

function NotSaved({ lines, typed }: { lines: readonly SheetLine[]; typed: Typed }) {
	const { t } = useTranslation("registers");
	const chosen = lines.flatMap((line) => {
		const { code, late, quickLate, left } = lineValues(line, typed);
		if (!isMarkCode(code)) return [];
		const mark = makeMark(code, Number(late || quickLate || 0), Number(left || 0));
		return [{ id: line.enrolmentId, name: line.name, mark: markWords(t, mark) }];
	});
	if (chosen.length === 0) return null;
	return (
		<div role="alert">
			<Notice tone="warn" heading={t("closed.notSaved")}>
				<ul>
					{chosen.map(({ id, ...words }) => (
						<li key={id}>{t("closed.choice", words)}</li>
					))}
				</ul>
			</Notice>
		</div>
	);
}

type MarkLinesProps = {
	lines: readonly SheetLine[];
	isTaken?: boolean;
	/** Who covers one lesson does not open learners' pages. */
	linked: boolean;
};

export function MarkLines({ lines, isTaken = true, linked }: MarkLinesProps) {
	const href = useHref();
	return (
		<ul className="register">
			{lines.map((line) => (
				<li key={line.enrolmentId} className="split">
					{linked ? (
						<a href={href(`/learners/${line.learnerId}`)}>
							<bdi>{line.name}</bdi>
						</a>
					) : (
						<bdi>{line.name}</bdi>
					)}
					<MarkOrApology {...{ line, isTaken }} />
				</li>
			))}
		</ul>
	);
}

/** Before the lesson all there is to know is who said that she cannot come. */
function MarkOrApology({ line, isTaken }: { line: SheetLine; isTaken: boolean }) {
	const { t } = useTranslation("registers");
	if (isTaken) return <span>{markWords(t, line.mark)}</span>;
	if (!line.apology) return null;
	const reason = t(`apologies.reasons.${line.apology}`);
	return <span className="small told-us">{t("register.toldUs", { reason })}</span>;
}
