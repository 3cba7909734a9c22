import { useTranslation } from "react-i18next";
import { formatInstant } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { Card } from "#app/ui/card.tsx";
import type { Factors } from "./factors.server.ts";

export function PasskeyList({ passkeys }: Pick<Factors, "passkeys">) {
	const { t } = useTranslation("factors");
	const { language } = usePage();
	const href = useHref();
	if (passkeys.length === 0) return <p>{t("passkeys.none")}</p>;
	return (
		<ul className="stack">
			{passkeys.map(({ id, name, added_at, used_at }) => (
				<Card as="li" key={id}>
					<p>
						<strong>
							<Bdi>{name}</Bdi>
						</strong>
					</p>
					<p>
						{used_at === null
							? t("passkeys.added", { when: formatInstant(added_at, language) })
							: t("passkeys.used", { when: formatInstant(used_at, language) })}
					</p>
					<p>
						<a className="target" href={href(`/account/security/passkeys/${id}`)}>
							{t("passkeys.change")} <span className="visually-hidden">{name}</span>
						</a>
					</p>
				</Card>
			))}
		</ul>
	);
}
