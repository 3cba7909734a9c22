import { useTranslation } from "react-i18next";
import { formatNumber } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Status } from "#app/ui/status.tsx";
import { AdminFrame } from "./admin-frame.tsx";
import { AREA_KINDS } from "./area-form.ts";
import type { ListedArea } from "./areas.server.ts";

type AreasPageProps = { areas: readonly ListedArea[]; done: string | null };

export function AreasPage({ areas, done }: AreasPageProps) {
	const { t } = useTranslation("admin");
	const href = useHref();
	return (
		<AdminFrame title={t("areas.title")} done={done}>
			<p className="lead">{t("areas.intro")}</p>
			<div className="actions">
				<ButtonLink href={href("/admin/areas/new")} picto="place">
					{t("areas.add")}
				</ButtonLink>
			</div>
			{AREA_KINDS.map((kind) => {
				const ofKind = areas.filter((area) => area.kind === kind);
				return (
					<section key={kind} className="stack">
						<h2>{t(`areas.lists.${kind}`)}</h2>
						{ofKind.length === 0 ? (
							<p>{t("areas.none")}</p>
						) : (
							<Areas caption={t(`areas.lists.${kind}`)} areas={ofKind} all={areas} />
						)}
					</section>
				);
			})}
		</AdminFrame>
	);
}

type AreasProps = { caption: string; areas: readonly ListedArea[]; all: readonly ListedArea[] };

function Areas({ caption, areas, all }: AreasProps) {
	const { t } = useTranslation("admin");
	const { language } = usePage();
	return (
		<DataTable
			caption={caption}
			captionHidden
			rowHeader="name"
			columns={[
				{ key: "name", label: t("areas.name") },
				{ key: "venues", label: t("areas.venues"), numeric: true },
				{ key: "pilots", label: t("areas.pilots"), numeric: true },
			]}
			rows={areas.map((area) => ({
				name: <Name area={area} all={all} />,
				venues: formatNumber(area.venues, language),
				pilots: formatNumber(area.pilots, language),
			}))}
		/>
	);
}

function Name({ area, all }: { area: ListedArea; all: readonly ListedArea[] }) {
	const { t } = useTranslation("admin");
	const href = useHref();
	const parts = all.filter(({ id }) => area.partIds.includes(id));
	return (
		<span className="cell-lines">
			<a className="target" href={href(`/admin/areas/${area.id}`)}>
				<Bdi>{area.name}</Bdi>
			</a>
			{area.id.length < 12 && (
				<bdi className="small soft" dir="ltr">
					{area.id}
				</bdi>
			)}
			{area.kind === "borough" && area.isIntegration && (
				<Status tone="good">{t("areas.isIntegration")}</Status>
			)}
			{parts.length > 0 && (
				<bdi className="small soft">{parts.map(({ name }) => name).join(", ")}</bdi>
			)}
		</span>
	);
}
