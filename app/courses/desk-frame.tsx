import type { ReactNode } from "react";
import type { Switcher } from "#app/ui/language-switcher.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { DeskNav } from "./desk-nav.tsx";

type DeskFrameProps = {
	children: ReactNode;
	back?: { href: string; label: string };
	/** A form whose answers must survive a change of language. */
	switcher?: Switcher;
};

/** Every page of a coordinator's work, with the way to the others. */
export function DeskFrame({ children, back, switcher }: DeskFrameProps) {
	return (
		<PageFrame wide back={back} switcher={switcher}>
			<DeskNav />
			{children}
		</PageFrame>
	);
}
