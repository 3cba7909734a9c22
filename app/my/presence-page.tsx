import { usePage } from "#app/i18n/page.tsx";
import { Stands } from "./last-lessons.tsx";
import { MyFrame } from "./my-frame.tsx";
import { LessonFacts } from "./next-lessons.tsx";
import type { PastOfMine } from "./presence.server.ts";

type PresencePageProps = { token: string; lesson: PastOfMine };

/** One button that posts: opening the page asks nobody anything. */
export function PresencePage({ token, lesson }: PresencePageProps) {
	const { t } = usePage();
	return (
		<MyFrame token={token} titleKey="my:presence.question">
			<div className="card card-plain">
				<LessonFacts lesson={lesson} heading={(day) => <h2>{day}</h2>} />
				<Stands lesson={lesson} token={token} />
			</div>
			<p>{t("my:presence.help")}</p>
		</MyFrame>
	);
}
