import { useTranslation } from "react-i18next";
import { GroupLinks } from "#app/evaluation/group-links.tsx";
import { useHref } from "#app/i18n/page.tsx";
import { Card } from "#app/ui/card.tsx";
import { AboutPilot } from "./about-pilot.tsx";
import type { ListedPilot } from "./pilots.server.ts";

export function PilotList({ pilots }: { pilots: readonly ListedPilot[] }) {
	const { t } = useTranslation("evaluation");
	const href = useHref();
	if (pilots.length === 0) return <p>{t("pilots.none")}</p>;
	return (
		<>
			<ul className="grid">
				{pilots.map((pilot) => (
					<Card
						key={pilot.id}
						as="li"
						heading={
							<h2>
								<a href={href(`/pilots/${pilot.slug}`)}>
									<bdi lang="en">{pilot.name}</bdi>
								</a>
							</h2>
						}
					>
						<AboutPilot pilot={pilot} layout="brief" classes={pilot.classes} />
					</Card>
				))}
			</ul>
			<GroupLinks strands={pilots.map(({ strand }) => strand)} />
		</>
	);
}
