import { useTranslation } from "react-i18next";
import { isolate } from "#app/i18n/bidi.ts";
import { formatDay, languageName } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { ClassTitle } from "./learner-classes.tsx";
import type { LearnersPage, ListedLearner } from "./learners.server.ts";

type ClassChoice = { id: string; title: string; startsOn: string | null };

type LearnersListProps = {
	words: string;
	courseId: string;
	classes: readonly ClassChoice[];
	found: LearnersPage;
};

export function LearnersList({ words, courseId, classes, found }: LearnersListProps) {
	const { t } = useTranslation("assessments");
	const { t: all } = usePage();
	const href = useHref();
	const asked = { q: words, ...(courseId && { class: courseId }) };
	const hrefOf = (page: number) =>
		href(`/manage/learners?${new URLSearchParams({ ...asked, page: String(page) })}`);
	return (
		<>
			<h1>{t("learners.title")}</h1>
			<form className="search-form">
				<TextField
					type="search"
					name="q"
					label={t("learners.find")}
					hint={t("learners.findHint")}
					value={words}
				/>
				<ClassField classes={classes} courseId={courseId} />
				<Button picto="search">{t("learners.findButton")}</Button>
			</form>
			<p>
				<a className="target" href={href("/manage/learners/duplicates")}>
					{all("learners:duplicates.link")}
				</a>
			</p>
			<Found words={words} count={found.count} isAll={words === "" && courseId === ""} />
			{found.learners.length > 0 && <Learners learners={found.learners} />}
			<Pagination page={found.page} pages={found.pages} hrefOf={hrefOf} />
		</>
	);
}

function ClassField({ classes, courseId }: Pick<LearnersListProps, "classes" | "courseId">) {
	const { t } = useTranslation("assessments");
	const { language } = usePage();
	const labelOf = ({ title, startsOn }: ClassChoice) =>
		startsOn ? `${title} · ${formatDay(startsOn, language, "short")}` : title;
	return (
		<SelectField
			name="class"
			label={t("learners.class")}
			empty={t("learners.allClasses")}
			value={courseId}
			options={classes.map((one) => ({ value: one.id, label: labelOf(one) }))}
		/>
	);
}

function Found({ words, count, isAll }: { words: string; count: number; isAll: boolean }) {
	const { t } = useTranslation("assessments");
	const { direction } = usePage();
	const href = useHref();
	if (isAll) return <p>{count === 0 ? t("learners.none") : t("learners.count", { count })}</p>;
	return (
		<>
			<p>
				{count === 0 && t("learners.noneFound")}
				{count > 0 && words === "" && t("learners.count", { count })}
				{count > 0 &&
					words !== "" &&
					t("learners.found", { count, words: isolate(words, direction) })}
			</p>
			<p>
				<a className="target" href={href("/manage/learners")}>
					{t("learners.clear")}
				</a>
			</p>
		</>
	);
}

function Learners({ learners }: { learners: readonly ListedLearner[] }) {
	const { t } = useTranslation("assessments");
	return (
		<DataTable
			caption={t("learners.caption")}
			captionHidden
			rowHeader="name"
			columns={[
				{ key: "name", label: t("learners.name") },
				{ key: "classes", label: t("learners.classes") },
			]}
			rows={learners.map((learner) => ({
				name: <Name learner={learner} />,
				classes: <Classes classes={learner.classes} />,
			}))}
		/>
	);
}

function Name({ learner: { id, name, fullName, language } }: { learner: ListedLearner }) {
	const page = usePage();
	const href = useHref();
	return (
		<span className="cell-lines">
			<a className="target" href={href(`/learners/${id}`)}>
				<bdi>{name}</bdi>
			</a>
			{fullName && <bdi className="small">{fullName}</bdi>}
			<span className="small soft">{languageName(language, page.language)}</span>
		</span>
	);
}

function Classes({ classes }: Pick<ListedLearner, "classes">) {
	const { t } = useTranslation("manage");
	return (
		<ul className="stack-s">
			{classes.map(({ title, state }, index) => (
				<li key={index} className="cell-lines">
					<ClassTitle title={title} />
					<span className="small soft">{t(`enrolment.${state}`)}</span>
				</li>
			))}
		</ul>
	);
}
