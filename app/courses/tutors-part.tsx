import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/fields.tsx";
import { Status } from "#app/ui/status.tsx";
import type { ClassTutors } from "./tutors.server.ts";

type TutorsPartProps = { courseId: string; tutors: ClassTutors; error?: string };

/** Who teaches the class, to add to and to take from. */
export function TutorsPart({ courseId, tutors: { assigned, choices }, error }: TutorsPartProps) {
	const { t } = useTranslation("manage");
	const href = useHref();
	const address = href(`/manage/classes/${courseId}/tutors`);
	return (
		<section className="stack part" id="tutors">
			<h2>{t("tutors.title")}</h2>
			{assigned.length === 0 && <p className="soft">{t("tutors.nobody")}</p>}
			<ul className="rows">
				{assigned.map((tutor) => (
					<Assigned key={tutor.id} tutor={tutor} address={address} />
				))}
			</ul>
			{choices.length > 0 && (
				<form method="post" action={address} noValidate className="stack-s measure">
					<SelectField
						name="tutor"
						label={t("tutors.add")}
						empty={t("tutors.choose")}
						value=""
						error={error}
						options={choices.map(({ id, name, email }) => ({
							value: id,
							label: isShared(choices, name) ? `${name} · ${email}` : name,
						}))}
						width="medium"
					/>
					<Button kind="secondary">{t("tutors.addDo")}</Button>
				</form>
			)}
		</section>
	);
}

/** Two tutors of one name are told apart by their addresses. */
function isShared(choices: ClassTutors["choices"], name: string): boolean {
	return choices.filter((one) => one.name === name).length > 1;
}

type AssignedProps = { tutor: ClassTutors["assigned"][number]; address: string };

function Assigned({ tutor: { id, name, mayTeach }, address }: AssignedProps) {
	const { t } = useTranslation("manage");
	return (
		<li className="split">
			<span className="cluster">
				<Bdi>{name}</Bdi>
				{!mayTeach && <Status tone="warn">{t("tutors.mayNot")}</Status>}
			</span>
			<form method="post" action={`${address}/${id}/removal`}>
				<Button kind="quiet">
					<span aria-hidden="true">{t("tutors.remove")}</span>
					<span className="visually-hidden">{t("tutors.removeFor", { name })}</span>
				</Button>
			</form>
		</li>
	);
}
