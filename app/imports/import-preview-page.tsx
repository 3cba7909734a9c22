import { DeskFrame } from "#app/courses/desk-frame.tsx";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { HowTold } from "#app/privacy/how-told.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { ChangeTable, ProblemTable } from "./import-tables.tsx";
import type { ImportView } from "./import-view.ts";

export type ImportPreviewPageProps = {
	id: string;
	name: string;
	provider: { slug: string; name: string };
	view: ImportView;
};

/** What the file would bring, all that is wrong with it, and the button that brings it in. */
export function ImportPreviewPage({ id, name, provider, view }: ImportPreviewPageProps) {
	const { t } = usePage();
	const href = useHref();
	const query = new URLSearchParams({ kind: view.kind, provider: provider.slug });
	const line = t(view.kind === "open-referral" ? "manage:import.service" : "manage:import.line");
	const another = `${href("/manage/import")}?${query}`;
	return (
		<DeskFrame back={{ href: another, label: t("manage:import.another") }}>
			<h1>{t("manage:import.preview")}</h1>
			<p className="soft">
				<Bdi>{name}</Bdi> · <Bdi>{provider.name}</Bdi>
			</p>
			<CountTable view={view} />
			<WrongRows id={id} view={view} />
			<Apply id={id} view={view} />
			<ProblemTable title={t("manage:import.errors")} problems={view.errors} line={line} />
			<ProblemTable title={t("manage:import.warnings")} problems={view.warnings} line={line} />
			<ChangeTable rows={view.rows} line={line} />
		</DeskFrame>
	);
}

const ACTIONS = ["new", "changed", "unchanged", "wrong"] as const;

function CountTable({ view: { kind, classes, venues } }: { view: ImportView }) {
	const { t } = usePage();
	const things = kind === "learners" ? "learners" : "classes";
	const part = (key: string, label: string) => ({ key, label, numeric: true });
	return (
		<DataTable
			caption={t("manage:import.counts")}
			captionHidden
			rowHeader="what"
			columns={[
				{ key: "what", label: t("manage:import.rows") },
				part("classes", t(`manage:import.${things}`)),
				...(venues ? [part("venues", t("manage:import.venues"))] : []),
			]}
			rows={ACTIONS.map((action) => ({
				what: t(`manage:import.action.${action}`),
				classes: classes[action],
				venues: venues?.[action],
			}))}
		/>
	);
}

function WrongRows({ id, view: { kind, classes, venues } }: { id: string; view: ImportView }) {
	const { t } = usePage();
	const href = useHref();
	const count = classes.wrong + (venues?.wrong ?? 0);
	if (count === 0) return null;
	return (
		<Notice tone="warn">
			<p>{t("manage:import.wrong", { count })}</p>
			<p>
				{t(kind === "open-referral" ? "manage:import.wrongHelpFeed" : "manage:import.wrongHelp")}
			</p>
			{classes.wrong > 0 && (
				<p>
					<a href={href(`/manage/import/${id}/errors.csv`)} download>
						{t(kind === "learners" ? "manage:import.wrongLearners" : "manage:import.wrongClasses")}
					</a>
				</p>
			)}
			{venues !== null && venues.wrong > 0 && (
				<p>
					<a href={href(`/manage/import/${id}/venue-errors.csv`)} download>
						{t("manage:import.wrongVenues")}
					</a>
				</p>
			)}
		</Notice>
	);
}

function Apply({ id, view }: { id: string; view: ImportView }) {
	const { t } = usePage();
	const href = useHref();
	if (view.rows.rows.length === 0) {
		return (
			<Notice tone="info">
				<p>{t("manage:import.nothing")}</p>
			</Notice>
		);
	}
	return (
		<form className="stack" method="post" action={href(`/manage/import/${id}/application`)}>
			{view.employers.map((name) => (
				<p key={name}>{t("manage:import.newEmployer", { name })}</p>
			))}
			{view.kind === "learners" && <HowTold />}
			<Button>{t("manage:import.apply")}</Button>
			<p className="hint">{t("manage:import.kept")}</p>
		</form>
	);
}
