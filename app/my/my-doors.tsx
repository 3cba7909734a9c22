import { useHref, usePage } from "#app/i18n/page.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import type { Door } from "./door.ts";
import { Words } from "./words.tsx";

export function MyDoors({ doors }: { doors: readonly Door[] }) {
	const { t } = usePage();
	const href = useHref();
	if (doors.length === 0) return null;
	return (
		<section className="stack">
			<h2>
				<Words of="my:doors" />
			</h2>
			<ul className="stack-s doors">
				{doors.map(({ path, picto, title, help }) => (
					<li key={path}>
						{help && <p>{t(help)}</p>}
						<ButtonLink href={href(path)} kind="secondary" picto={picto}>
							<Words of={title} />
						</ButtonLink>
					</li>
				))}
			</ul>
		</section>
	);
}
