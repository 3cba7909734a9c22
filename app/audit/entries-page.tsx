import { useTranslation } from "react-i18next";
import { formatInstant } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import { roleWords } from "./audit-words.ts";
import type { EntriesPage, ShownEntry } from "./entries.server.ts";
import { ACTS, asQuery } from "./entry-form.ts";

/** Everything that was done with records, accounts and settings, for who administers the site. */
export function AuditPage({ entries, asked, staff, older, isFirst }: EntriesPage) {
	const { t } = useTranslation("audit");
	const href = useHref();
	return (
		<>
			<p className="lead">{t("intro")}</p>
			<Filters asked={asked} staff={staff} />
			{entries.length === 0 ? <p>{t("none")}</p> : <Entries entries={entries} />}
			<p className="cluster">
				{!isFirst && (
					<ButtonLink kind="secondary" href={href(`/admin/audit?${asQuery(asked)}`)}>
						{t("newest")}
					</ButtonLink>
				)}
				{older && (
					<ButtonLink
						kind="secondary"
						href={href(`/admin/audit?${asQuery(asked, { after: older })}`)}
					>
						{t("older")}
					</ButtonLink>
				)}
				<ButtonLink kind="quiet" href={href(`/admin/audit.csv?${asQuery(asked)}`)}>
					{t("export")}
				</ButtonLink>
			</p>
		</>
	);
}

function Filters({ asked, staff }: Pick<EntriesPage, "asked" | "staff">) {
	const { t } = useTranslation("audit");
	return (
		<form className="search-form">
			<SelectField
				name="person"
				label={t("filter.person")}
				empty={t("filter.everybody")}
				value={asked.person}
				options={staff.map(({ id, name, email }) => ({ value: id, label: `${name} · ${email}` }))}
			/>
			<SelectField
				name="act"
				label={t("filter.act")}
				empty={t("filter.anyAct")}
				value={asked.act}
				options={ACTS.map((act) => ({ value: act, label: t(`act.${act}`) }))}
			/>
			<TextField name="learner" label={t("filter.learner")} value={asked.learner} dir="ltr" />
			<TextField
				type="date"
				name="from"
				label={t("filter.from")}
				value={asked.from}
				width="medium"
			/>
			<TextField type="date" name="to" label={t("filter.to")} value={asked.to} width="medium" />
			<Button picto="search">{t("filter.show")}</Button>
		</form>
	);
}

function Entries({ entries }: Pick<EntriesPage, "entries">) {
	const { t } = useTranslation("audit");
	const { language } = usePage();
	return (
		<DataTable
			cards
			caption={t("caption")}
			captionHidden
			rowHeader="at"
			columns={[
				{ key: "at", label: t("column.at") },
				{ key: "who", label: t("column.who") },
				{ key: "act", label: t("column.act") },
				{ key: "subject", label: t("column.subject") },
				{ key: "learner", label: t("column.learner") },
			]}
			rows={entries.map((entry) => ({
				at: formatInstant(entry.at, language),
				who: <Who entry={entry} />,
				act: t(`act.${entry.act}`),
				subject: <Told entry={entry} />,
				learner: entry.learner && <Code text={entry.learner} />,
			}))}
		/>
	);
}

function Who({ entry: { name, role } }: { entry: ShownEntry }) {
	const { t } = usePage();
	const words = roleWords(role, t);
	return (
		<span className="cell-lines">
			{name && <Bdi>{name}</Bdi>}
			{words && <span className={name ? "small soft" : undefined}>{words}</span>}
		</span>
	);
}

function Told({ entry: { subject, account, fields } }: { entry: ShownEntry }) {
	const { t } = useTranslation("audit");
	return (
		<span className="cell-lines">
			<span>{t(`subject.${subject}`)}</span>
			{account && <Bdi>{account}</Bdi>}
			{fields && <Code text={fields.replaceAll(",", ", ")} />}
		</span>
	);
}

function Code({ text }: { text: string }) {
	return (
		<code className="small" dir="ltr">
			{text}
		</code>
	);
}
