// Draws the samples of a run in interval mode: the release over its baseline, a small chart per objective.
'use strict';
(() => {
  const charts = [];

  function option(series) {
    const style = getComputedStyle(document.documentElement);
    const of = name => style.getPropertyValue('--' + name).trim();
    const { factor, suffix } = series.axis;
    const scaled = points => points.map(([second, value]) => [second / 60, value * factor]);
    const line = (name, points, color, more) => ({ name, type: 'line', data: scaled(points), color, showSymbol: points.length < 30, symbolSize: 4, ...more });
    return {
      animation: false,
      grid: { left: 4, right: 12, top: 30, bottom: 4, containLabel: true },
      legend: { top: 0, left: 0, textStyle: { color: of('text') } },
      xAxis: { type: 'value', min: 0, axisLabel: { color: of('soft'), formatter: minute => Number(minute.toFixed(1)) + ' min' }, splitLine: { show: false }, axisLine: { lineStyle: { color: of('line') } } },
      yAxis: { type: 'value', scale: true, axisLabel: { color: of('soft'), formatter: number => Number(number.toPrecision(3)) + (suffix ? ' ' + suffix : '') }, splitLine: { lineStyle: { color: of('line') } } },
      tooltip: { trigger: 'axis', renderMode: 'richText', backgroundColor: of('card'), borderColor: of('line'), textStyle: { color: of('text') }, valueFormatter: number => Number(number.toPrecision(4)) + ' ' + suffix },
      series: [line('Baseline', series.baseline, of('neutral'), { lineStyle: { type: [5, 4], width: 1.5 } }), line('Release', series.release, of('busy'), { lineStyle: { width: 2.5 }, z: 4 })],
    };
  }

  async function draw() {
    const section = document.querySelector('[data-samples]');
    if (!section || section.dataset.drawn) {
      return;
    }
    const answer = await fetch(section.dataset.samples);
    if (!answer.ok) {
      return;
    }
    const { series } = await answer.json();
    section.dataset.drawn = series.length;
    for (const one of series) {
      const figure = document.createElement('figure');
      figure.className = 'card chart small';
      const caption = document.createElement('figcaption');
      caption.textContent = one.name;
      const canvas = document.createElement('div');
      canvas.className = 'canvas';
      canvas.setAttribute('role', 'img');
      canvas.setAttribute('aria-label', one.release.length + ' samples of the release, ' + one.baseline.length + ' of the baseline');
      figure.append(caption, canvas);
      section.querySelector('.cards').append(figure);
      const chart = echarts.init(canvas);
      chart.setOption(option(one));
      charts.push({ chart, one });
    }
  }

  function again() {
    for (const { chart, one } of charts) {
      chart.resize();
      chart.setOption(option(one), true);
    }
  }

  addEventListener('resize', again);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', again);
  draw();
})();
