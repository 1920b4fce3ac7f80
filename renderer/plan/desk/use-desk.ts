import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { DeskState, PlanDesk } from './desk.ts';

const DeskContext = createContext<PlanDesk | null>(null);
export const DeskProvider = DeskContext.Provider;

export function usePlanDesk(): PlanDesk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('no plan on the desk');
  return desk;
}

export const useDesk = <T>(select: (state: DeskState) => T): T => useStore(usePlanDesk().store, select);
export const usePlan = () => useDesk((state) => state.history.now);
