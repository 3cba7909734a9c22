import { useTranslation } from "react-i18next";
import { DeskFrame } from "#app/courses/desk-frame.tsx";
import { formatNumber } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Status } from "#app/ui/status.tsx";
import type { listHerEmployers } from "./desk.server.ts";

type EmployersPageProps = {
	employers: Awaited<ReturnType<typeof listHerEmployers>>;
	saved: boolean;
};

export function EmployersPage({ employers, saved }: EmployersPageProps) {
	const { t } = useTranslation("workplace");
	const { language } = usePage();
	const href = useHref();
	return (
		<DeskFrame>
			{saved && (
				<p role="status">
					<Status tone="good">{t("desk.saved")}</Status>
				</p>
			)}
			<h1>{t("desk.title")}</h1>
			<p className="lead">{t("desk.intro")}</p>
			{employers.length === 0 ? (
				<Notice tone="info">
					<p>{t("desk.none")}</p>
				</Notice>
			) : (
				<DataTable
					caption={t("desk.title")}
					captionHidden
					rowHeader="name"
					columns={[
						{ key: "name", label: t("desk.name") },
						{ key: "sector", label: t("desk.sector") },
						{ key: "classes", label: t("desk.classes"), numeric: true },
					]}
					rows={employers.map(({ id, name, sector, classes }) => ({
						name: (
							<a className="target" href={href(`/manage/employers/${id}`)}>
								<Bdi>{name}</Bdi>
							</a>
						),
						sector: sector ? (
							t(`sector.${sector}`)
						) : (
							<span className="soft">{t("desk.noSector")}</span>
						),
						classes: formatNumber(classes, language),
					}))}
				/>
			)}
		</DeskFrame>
	);
}
