import { useTranslation } from "react-i18next";
import { formatInstant } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { isRetirable, mayRetire } from "#app/settings/retired.ts";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { HiddenField } from "#app/ui/fields.tsx";
import { Status } from "#app/ui/status.tsx";
import { AdminFrame } from "./admin-frame.tsx";
import { type CodeEntry, type CodeListName, codeList } from "./code-lists.ts";
import { CodeSource } from "./code-source.tsx";

type Retired = readonly { code: string; at: string }[];
type CodesPageProps = { name: CodeListName; retired: Retired; done: string | null };

export function CodesPage({ name, retired, done }: CodesPageProps) {
	const { t } = useTranslation("admin");
	const { t: all } = usePage();
	const { entries } = codeList(name);
	const hasOfficial = entries.some(({ official }) => official !== undefined);
	return (
		<AdminFrame
			title={t(`codes.lists.${name}`)}
			back={{ path: "/admin/codes", label: t("codes.title") }}
			done={done}
		>
			<CodeSource name={name} />
			<p>{isRetirable(name) ? t("codes.mayRetire") : t("codes.stays")}</p>
			<DataTable
				cards
				caption={t(`codes.lists.${name}`)}
				captionHidden
				rowHeader="words"
				columns={[
					{ key: "words", label: t("codes.words") },
					...(hasOfficial ? [{ key: "official", label: t("codes.official") }] : []),
					...(isRetirable(name) ? [{ key: "use", label: t("codes.use") }] : []),
				]}
				rows={entries.map((entry) => ({
					words: (
						<span className="cell-lines">
							<span>{all(entry.words)}</span>
							<bdi className="small soft" dir="ltr" lang="en">
								{entry.code}
							</bdi>
						</span>
					),
					official: entry.official && <bdi dir="ltr">{entry.official}</bdi>,
					use: <Use name={name} entry={entry} retired={retired} />,
				}))}
			/>
		</AdminFrame>
	);
}

type UseProps = { name: CodeListName; entry: CodeEntry; retired: Retired };

/** Whether forms offer it, and the button that changes that. */
function Use({ name, entry: { code, words }, retired }: UseProps) {
	const { t } = useTranslation("admin");
	const { language, t: all } = usePage();
	const href = useHref();
	const since = retired.find((one) => one.code === code)?.at;
	if (since === undefined && !mayRetire(code)) return <span>{t("codes.always")}</span>;
	const step = since === undefined ? "retirement" : "return";
	return (
		<form method="post" action={href(`/admin/codes/${name}/${step}`)} className="cell-lines">
			{since !== undefined && (
				<Status tone="quiet">{t("codes.since", { at: formatInstant(since, language) })}</Status>
			)}
			<HiddenField name="code" value={code} />
			<Button kind="quiet">
				{t(`codes.${step}`)} <span className="visually-hidden">{all(words)}</span>
			</Button>
		</form>
	);
}
