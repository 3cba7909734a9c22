import { useTranslation } from "react-i18next";
import type { HeldRole } from "./accounts.server.ts";

/** "Tutor", and below it where. */
export function RoleWords({ held: { role, provider } }: { held: HeldRole }) {
	const { t } = useTranslation("people");
	return (
		<>
			<span>{t(`role.${role}`)}</span>
			{provider && <bdi className="small soft">{provider}</bdi>}
		</>
	);
}
