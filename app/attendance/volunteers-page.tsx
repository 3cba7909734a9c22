import { useTranslation } from "react-i18next";
import { DeskFrame } from "#app/courses/desk-frame.tsx";
import { useHref } from "#app/i18n/page.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Certificates } from "./certificates.tsx";
import type { HelperPerson } from "./helper-people.ts";
import { useHours } from "./hours.ts";

/** Everybody who helps, with the hours of all classes together. */
export function VolunteersPage({ people }: { people: readonly HelperPerson[] }) {
	const { t } = useTranslation("attendance");
	const href = useHref();
	const hours = useHours();
	return (
		<DeskFrame>
			<h1>{t("helpers.title")}</h1>
			<p>{t("volunteers.intro")}</p>
			{people.length === 0 ? (
				<p className="soft">{t("volunteers.none")}</p>
			) : (
				<DataTable
					caption={t("volunteers.caption")}
					captionHidden
					rowHeader="name"
					columns={[
						{ key: "name", label: t("helpers.name") },
						{ key: "hours", label: t("helpers.hours"), numeric: true },
						{ key: "certificates", label: t("volunteers.certificates") },
						{ key: "role", label: t("helpers.role") },
						{ key: "classes", label: t("volunteers.classes"), numeric: true },
					]}
					rows={people.map((helper) => ({
						name: (
							<a href={href(`/manage/volunteers/${helper.learnerId}`)}>
								<bdi>{helper.name}</bdi>
							</a>
						),
						role: <Roles helper={helper} />,
						classes: helper.helpings.length,
						hours: hours(helper.minutes),
						certificates: <Certificates helper={helper} />,
					}))}
				/>
			)}
		</DeskFrame>
	);
}

function Roles({ helper: { helpings } }: { helper: HelperPerson }) {
	const { t } = useTranslation("attendance");
	const roles = [...new Set(helpings.map(({ role }) => role))];
	return (
		<ul>
			{roles.map((role) => (
				<li key={role}>{t(`helpers.roles.${role}`)}</li>
			))}
		</ul>
	);
}
