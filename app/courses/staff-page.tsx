import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Bdi, Both } from "#app/ui/both.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { NameAndEmail } from "#app/ui/name-and-email.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Status } from "#app/ui/status.tsx";
import { DeskFrame } from "./desk-frame.tsx";
import type { Staff } from "./tutors.server.ts";

type StaffPageProps = { staff: Staff; notice: ReactNode; children: ReactNode };

/** Who may teach, and what each of them teaches; below it who else may come in. */
export function StaffPage({ staff, notice, children }: StaffPageProps) {
	const { t } = useTranslation("manage");
	return (
		<DeskFrame>
			{notice}
			<h1>{t("staff.title")}</h1>
			<p className="lead">{t("staff.intro")}</p>
			{staff.length === 0 ? (
				<Notice tone="info">
					<p>{t("staff.none")}</p>
				</Notice>
			) : (
				<DataTable
					cards
					caption={t("staff.title")}
					captionHidden
					rowHeader="name"
					columns={[
						{ key: "name", label: t("staff.name") },
						{ key: "classes", label: t("staff.classes") },
					]}
					rows={staff.map((one) => ({
						name: <Tutor tutor={one} />,
						classes: <Classes classes={one.classes} />,
					}))}
				/>
			)}
			{children}
		</DeskFrame>
	);
}

type Tutor = Staff[number];

function Tutor({ tutor: { name, email, provider, isDisabled } }: { tutor: Tutor }) {
	const { t } = useTranslation("manage");
	return (
		<NameAndEmail name={<Bdi>{name}</Bdi>} email={email}>
			<bdi className="small soft">{provider}</bdi>
			{isDisabled && <Status tone="quiet">{t("staff.disabled")}</Status>}
		</NameAndEmail>
	);
}

function Classes({ classes }: Pick<Tutor, "classes">) {
	const { t } = useTranslation("manage");
	const href = useHref();
	if (classes.length === 0) return <span className="soft">{t("staff.noClass")}</span>;
	return (
		<ul className="stack-s">
			{classes.map(({ id, title, englishTitle }) => (
				<li key={id}>
					<a className="target" href={href(`/manage/classes/${id}`)}>
						<Both own={title} english={englishTitle} />
					</a>
				</li>
			))}
		</ul>
	);
}
