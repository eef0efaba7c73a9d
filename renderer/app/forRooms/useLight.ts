import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';

export type LightChoice = 'light' | 'dark' | 'system';

/** The choice of light, dark or the system's, what it comes to just now, and how to change it. */
export function useLight(): {
  choice: LightChoice;
  shown: 'light' | 'dark';
  choose(choice: LightChoice): void;
} {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const shown = useComputedColorScheme('light');
  return {
    choice: colorScheme === 'auto' ? 'system' : colorScheme,
    shown,
    choose: (choice) => setColorScheme(choice === 'system' ? 'auto' : choice),
  };
}
