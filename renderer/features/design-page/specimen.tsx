// The frame of one specimen on the design page: a caption and the component in its states.
import type { ReactNode } from 'react';

export interface SpecimenProps {
  title: string;
  children: ReactNode;
  layout?: 'row' | 'column';
}

export function Specimen({ title, children, layout = 'row' }: SpecimenProps) {
  return (
    <section className="specimen" aria-label={title}>
      <h2 className="specimen-title">{title}</h2>
      <div className={`specimen-body specimen-body-${layout}`}>{children}</div>
    </section>
  );
}
