import { useTranslation } from "react-i18next";
import { formatInstant } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Status } from "#app/ui/status.tsx";
import type { Device } from "./device.ts";
import type { SignedInDevice } from "./devices.server.ts";

type DevicesPageProps = { devices: SignedInDevice[]; hasEnded: boolean };

export function DevicesPage({ devices, hasEnded }: DevicesPageProps) {
	const { t } = useTranslation("people");
	const { language } = usePage();
	const href = useHref();
	return (
		<>
			{hasEnded && (
				<p role="status">
					<Status tone="good">{t("devices.ended")}</Status>
				</p>
			)}
			<h1>{t("devices.title")}</h1>
			<p>{t("devices.intro")}</p>
			<DataTable
				cards
				caption={t("devices.title")}
				captionHidden
				rowHeader="device"
				columns={[
					{ key: "device", label: t("devices.device") },
					{ key: "since", label: t("devices.since") },
					{ key: "lastUsed", label: t("devices.lastUsed") },
					{ key: "end", label: t("devices.end") },
				]}
				rows={devices.map((device) => ({
					device: <DeviceCell device={device} />,
					since: formatInstant(device.since, language),
					lastUsed: formatInstant(device.lastUsed, language),
					end: <EndForm device={device} />,
				}))}
			/>
			<section className="stack">
				<h2>{t("devices.everywhere")}</h2>
				<p>{t("devices.everywhereHelp")}</p>
				<form method="post" action={href("/account/sessions/end")}>
					<Button kind="danger">{t("devices.everywhere")}</Button>
				</form>
			</section>
		</>
	);
}

function DeviceCell({ device }: { device: SignedInDevice }) {
	const { t } = useTranslation("people");
	return (
		<span className="cell-lines">
			<DeviceName device={device} />
			{device.isHere && <Status tone="good">{t("devices.here")}</Status>}
		</span>
	);
}

function DeviceName({ device: { browser, system } }: { device: Device }) {
	const { t } = useTranslation("people");
	if (browser && system) return <span>{t("devices.both", { browser, system })}</span>;
	if (browser || system) return <bdi>{browser || system}</bdi>;
	return <span>{t("devices.unknown")}</span>;
}

function EndForm({ device: { id, isHere } }: { device: SignedInDevice }) {
	const { t } = useTranslation("people");
	const href = useHref();
	const action = isHere ? href("/sign-out") : href(`/account/sessions/${id}/end`);
	return (
		<form method="post" action={action}>
			<Button kind="secondary">{t("signOut.submit")}</Button>
		</form>
	);
}
