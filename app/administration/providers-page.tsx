import { useTranslation } from "react-i18next";
import { formatNumber } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Status } from "#app/ui/status.tsx";
import { AdminFrame } from "./admin-frame.tsx";
import type { ListedProvider } from "./providers.server.ts";

type ProvidersPageProps = { providers: readonly ListedProvider[]; done: string | null };

export function ProvidersPage({ providers, done }: ProvidersPageProps) {
	const { t } = useTranslation("admin");
	const { language } = usePage();
	const href = useHref();
	return (
		<AdminFrame title={t("providers.title")} done={done}>
			<div className="actions">
				<ButtonLink href={href("/admin/providers/new")} picto="school">
					{t("providers.add")}
				</ButtonLink>
			</div>
			{providers.length === 0 ? (
				<p>{t("providers.none")}</p>
			) : (
				<DataTable
					cards
					caption={t("providers.title")}
					captionHidden
					rowHeader="name"
					columns={[
						{ key: "name", label: t("providers.name") },
						{ key: "classes", label: t("providers.classes"), numeric: true },
						{ key: "staff", label: t("providers.staff") },
					]}
					rows={providers.map((provider) => ({
						name: <Name provider={provider} />,
						classes: formatNumber(provider.classes, language),
						staff: <Staff staff={provider.staff} />,
					}))}
				/>
			)}
		</AdminFrame>
	);
}

function Name({ provider: { id, name, kind, ukprn } }: { provider: ListedProvider }) {
	const { t } = useTranslation("admin");
	const href = useHref();
	return (
		<span className="cell-lines">
			<a className="target" href={href(`/admin/providers/${id}`)}>
				<Bdi>{name}</Bdi>
			</a>
			<span className="small soft">{t(`providers.kinds.${kind}`)}</span>
			{ukprn && <bdi className="small soft">{t("providers.ukprnIs", { ukprn })}</bdi>}
		</span>
	);
}

function Staff({ staff }: Pick<ListedProvider, "staff">) {
	const { t } = useTranslation(["admin", "people"]);
	const { language } = usePage();
	const isCoordinated = staff.some(({ role }) => role === "coordinator");
	return (
		<ul className="stack-s">
			{!isCoordinated && (
				<li>
					<Status tone="warn">{t("providers.uncoordinated")}</Status>
				</li>
			)}
			{staff.map(({ role, count }) => (
				<li key={role}>
					{t("providers.counted", {
						role: t(`people:role.${role}`),
						number: formatNumber(count, language),
					})}
				</li>
			))}
		</ul>
	);
}
