import { useTranslation } from "react-i18next";
import { DeskFrame } from "#app/courses/desk-frame.tsx";
import { useHref } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import type { openRole } from "./team.server.ts";

type RoleRemovalPageProps = { member: Awaited<ReturnType<typeof openRole>> };

export function RoleRemovalPage({ member }: RoleRemovalPageProps) {
	const { t } = useTranslation("people");
	const href = useHref();
	const back = { href: href("/manage/people"), label: t("team.back") };
	return (
		<DeskFrame back={back}>
			<h1>{t("team.remove")}</h1>
			<Facts
				items={[
					{ term: t("account.name"), value: <Bdi>{member.name}</Bdi> },
					{ term: t("account.email"), value: <bdi dir="ltr">{member.email}</bdi> },
					{ term: t("team.role"), value: t(`role.${member.role}`) },
					{ term: t("invite.provider"), value: <Bdi>{member.provider}</Bdi> },
				]}
			/>
			<p>{t("team.removeMeans")}</p>
			<form method="post" className="actions">
				<Button kind="danger">{t("team.remove")}</Button>
			</form>
		</DeskFrame>
	);
}
