"use strict";var q=Object.defineProperty;var on=Object.getOwnPropertyDescriptor;var sn=Object.getOwnPropertyNames;var an=Object.prototype.hasOwnProperty;var ln=(e,n)=>{for(var r in n)q(e,r,{get:n[r],enumerable:!0})},cn=(e,n,r,t)=>{if(n&&typeof n=="object"||typeof n=="function")for(let s of sn(n))!an.call(e,s)&&s!==r&&q(e,s,{get:()=>n[s],enumerable:!(t=on(n,s))||t.enumerable});return e};var dn=e=>cn(q({},"__esModule",{value:!0}),e);var xt={};ln(xt,{document:()=>Re,gitlab:()=>Le,html:()=>Xe,junit:()=>Ze,sarif:()=>rn});module.exports=dn(xt);var Z="https://github.com/campaign-ims-check/campaign-ims-check",v=e=>`${Z}/blob/main/docs/rules/${e}.md`;var $=["error","warning","notice"],E=["External account","Product context","IMS server URL","Association mask","Scope","Callback URL","Client id and secret","Restart","beyond the page","reading"];function M({instances:e},n,r,t){let s=e.some(o=>o.name===n&&o.estate!==r&&o.repository===t);return[...t===void 0?[]:[t],...s&&r!==""?[r]:[],n].join(": ")}function B(e){let{instances:n,checks:r}=e,t=new Map;for(let o of r){let i=JSON.stringify([o.section,o.repository,o.estate,o.instance]),a=t.get(i);a?a.push(o):t.set(i,[o])}let s=E.map(o=>({section:o,cells:n.map(({name:i,estate:a,repository:l})=>pn(t.get(JSON.stringify([o,l,a,i]))??[]))}));return{instances:n.map(({name:o,estate:i,repository:a})=>M(e,o,i,a)),rows:s}}function pn(e){let n=r=>e.some(t=>t.status===r);return n("fail")?"fail":n("pass")?n("not-checked")?"partial":"pass":n("not-checked")?"not-checked":null}function I({checks:e}){let n=new Map;for(let{status:r,reason:t,rule:s,instance:o}of e){if(r!=="not-checked"||t===null)continue;let i=n.get(t)??{reason:t,rules:[],instances:[]};n.set(t,i),i.rules.includes(s)||i.rules.push(s),i.instances.includes(o)||i.instances.push(o)}return[...n.values()]}var j={"redirected-to-adobe":"they are redirected to adobe.com","no-matching-right":'"Login does not have any right matching the expression"',"no-login-page":"they cannot reach the Adobe ID login page"};var un=new TextEncoder,Q=(e,n)=>n==="bytes"?un.encode(e).length:e.length;function he(e,n,r){let t=i=>`
*… ${i} more*
`,s=e.map(({head:i,foot:a,rows:l})=>Q(i+a+t(l.length),r)),o=n-s.reduce((i,a)=>i+a,0);return e.map(({head:i,rows:a,foot:l})=>{let c=a.findIndex(m=>(o-=Q(m,r),o<0));return c===-1?i+a.join("")+l:(o+=Q(a[c]??"",r),i+a.slice(0,c).join("")+t(a.length-c)+l)}).join("")}function mn({findings:e,summary:n,source:r,instances:t}){if(t.length===0&&e.length===0)return"✅ Campaign IMS: nothing to check";let s=r.base===null?"":"new ",o=e.filter(({state:a})=>a==="new"),i=o.length===0?`nothing ${s}is wrong`:gn(o,s);return`${n.verdict==="pass"?"✅":"❌"} Campaign IMS: ${i}`}function ye(e){let{findings:n,source:r,files:t,instances:s,repositories:o}=e,i=`### ${mn(e)}`;if(s.length===0&&n.length===0){let m=F(t.tracked,"tracked file");return[i,`None of the ${m} that were asked about is a Campaign external account, operator group or server file.`]}let a=o?` of ${o.length===1?"1 repository":`${o.length} repositories`}`:"",l=n.filter(({state:m})=>m==="existing").length,c=r.base===null?"":l===0?"; nothing was wrong before":`; ${F(l,"finding")} from before`;return[i,`${F(s.length,"instance")} in ${F(t.read,"file")}${a}, out of ${t.tracked} tracked${c}.`]}function gn(e,n){return $.map(t=>[e.filter(s=>s.level===t).length,t]).filter(([t])=>t>0).map(([t,s])=>F(t,n+s)).join(", ")}var F=(e,n)=>`${e} ${n}${e===1?"":"s"}`;var Ot=new Map([["АВЕЅІЈКМНОРСТУХЅҮаеорсухіјѕԁһԛԝ","ABESIJKMHOPCTYXSYaeopcyxijsdhqw"],["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιρα","ABEZHIKMNOPTYXovipa"],["‐‑‒–—―−⁃﹣－","----------"],["ıɡⅼ","igl"]].flatMap(([e="",n=""])=>[...e].map((r,t)=>[r,n[t]??""]))),fn=new RegExp("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u2800\\u3000\\ufff0-\\uffff]|\\p{Cs}","u");var hn=e=>`U+${(e.codePointAt(0)??0).toString(16).toUpperCase().padStart(4,"0")}`;var yn=e=>fn.test(e);var S=e=>[...e].map(n=>yn(n)?`<${hn(n)}>`:n).join("");var be=1e3,bn=/[&<>`*_~[\]|\\$@#:]|(?<=www)\.|(?<=^\s*)[-+=\d]/gi,$n=/[@#$:](?=\S)|\bGH(?=-)|[\da-f]{6}(?=[\da-f])|\bwww(?=\.)/gi,kn="​";function R(e){return $e(e).split(/("[^"]*")/).map(r=>/^"[^"]+"$/.test(r)?ke(r.slice(1,-1)):we(r.replace($n,`$&${kn}`))).join("")}var w=e=>ke($e(e)),$e=e=>S(e.length>be?`${e.slice(0,be)}…`:e),ke=e=>`<code>${we(e.replace(/^ | $| (?= )/g,"␣"))}</code>`,we=e=>e.replace(bn,n=>`&#${n.charCodeAt(0)};`);var D=e=>e.split("/").map(wn).join("/").replace(/^\//,".//"),wn=e=>e.split(/(\\x[89a-f][\da-f])/).map((n,r)=>r%2===1?`%${n.slice(2).toUpperCase()}`:xn(n)).join(""),xn=e=>encodeURIComponent(e.replace(new RegExp("\\p{Surrogate}","gu"),"�")).replace(/[!'()*~_]/g,n=>`%${n.charCodeAt(0).toString(16).toUpperCase()}`);var vn=/^[\w.-]+\/[\w.-]+$/;function z({repositories:e},n){let r=new Map((e??[]).map(({name:t,revision:s})=>[t,s]));return({path:t,start:s,end:o},i)=>{let a=n&&A(n,i),l=n?.revision??r.get(i??"")??null;if(a===null||l===null)return null;let c=o.line>s.line?`-L${o.line}`:"";return`${a}/blob/${encodeURIComponent(l)}/${D(t)}#L${s.line}${c}`}}function A({server:e,repository:n},r){let t=n??r??"";return vn.test(t)&&/^https?:\/\/[^\s/?#]+$/.test(e)?`${e}/${t}`:null}var ve={error:"❌",warning:"⚠️",notice:"ℹ️"},Sn={pass:"✅",partial:"✅ in part","not-checked":"➖"},H=6;function Se(e,n){let{findings:r,suppressed:t,weakened:s}=e,o=Ln(z(e,n.links)),i=r.filter(({state:d,section:g})=>d==="new"&&g!=="Restart").sort(Rn),a=r.filter(({state:d,section:g})=>d==="existing"&&g!=="Restart"),l=r.filter(({section:d})=>d==="Restart"),m=[{head:`${[...ye(e),...n.notes.map(R)].join(`

`)}

`,rows:[],foot:""},...e.repositories?Mn(e):e.instances.length>0?[En(e)]:[],...ee("This change takes from the checks",s.map(({path:d,message:g})=>`- ⚠️ ${w(d)}: ${R(g)}
`)),...ee(e.source.base===null?"Findings":"New findings",i.map(d=>xe(d,o))),...ee("After merging, restart",l.map(({message:d})=>`- ${R(d)}
`)),...V("Existing findings",a.map(d=>xe(d,o))),...V("Suppressed",t.map(d=>`- ${o(d,d.repository)} ${w(d.rule)}: ${R(d.reason)}
`)),...V("Not checked, and how to change that",I(e).map(({reason:d,rules:g})=>`- ${g.map(w).join(", ")}: ${R(d)}
`))];return he(m,n.limit,n.unit)}var Rn=(e,n)=>$.indexOf(e.level)-$.indexOf(n.level),ee=(e,n)=>n.length>0?[{head:`#### ${e} (${n.length})

`,rows:n,foot:`
`}]:[],V=(e,n)=>n.length>0?[{head:`<details><summary>${e} (${n.length})</summary>

`,rows:n,foot:`
</details>

`}]:[],Ln=e=>(n,r)=>{let t=w(`${n.path}:${n.start.line}:${n.start.column}`),s=e(n,r);return s===null?t:`[${t}](${s})`};function xe(e,n){let{level:r,message:t,rule:s,help:o,symptom:i,related:a,instance:l,estate:c,repository:m}=e,d=[m,...l===null||l==="default"?[]:[c,l]].filter(Boolean).join(": "),g=d===""?"":` · ${w(d)}`,h=[...a.map(f=>`${R(f.note)}: ${n(f,e.repository)}`),...o===null?[]:[`Remedy: ${R(o)}`],...i===null?[]:[`Users see: ${R(j[i])}`]];return`- ${ve[r]} **${n(e,e.repository)}** ${R(t)} [${w(s)}](${v(encodeURIComponent(s))})${g}
`+h.map(f=>`  - ${f}
`).join("")}function Mn({repositories:e=[],shared:n=[]}){let r=({name:o,summary:i})=>`| ${i.verdict==="pass"?"✅":"❌"} ${w(o)} | ${$.map(a=>i[a]||"").join(" | ")} |
`,t=[...e].sort((o,i)=>o.summary.verdict<i.summary.verdict?-1:o.summary.verdict>i.summary.verdict?1:0);return[{head:`| repository | ${$.map(o=>`${o}s`).join(" | ")} |
| --- |${" ---: |".repeat($.length)}
`,rows:t.map(r),foot:`
`},...V("In several repositories",n.map(o=>`- ${R(o.message)} ${Cn(o.repositories)}
`))]}var Cn=e=>e.length>H?`${e.slice(0,H).map(w).join(", ")} and ${e.length-H} more`:e.map(w).join(", ");function En(e){let{instances:n,rows:r}=B(e),t=a=>`| ${a.join(" | ")} |
`,s=r.map(({section:a,cells:l})=>({section:a,cells:l.map((c,m)=>c==="fail"?In(e,a,m):c===null?"":Sn[c])})),[o,i]=n.length<=H?[n.map(w),s.map(({section:a,cells:l})=>[a,...l])]:[s.map(({section:a})=>a),n.map((a,l)=>[w(a),...s.map(({cells:c})=>c[l]??"")])];return{head:t(["",...o])+t(["---",...o.map(()=>"---")]),rows:i.map(t),foot:`
`}}function In({findings:e,instances:n},r,t){let{name:s,estate:o}=n[t]??{},i=e.filter(a=>a.section===r&&[s,null].includes(a.instance)&&[o,""].includes(a.estate)).map(({level:a})=>a);return ve[$.find(a=>i.includes(a))??"error"]}var Re=({report:e},{links:n})=>`${Se(e,{links:n,limit:Number.MAX_SAFE_INTEGER,unit:"characters",notes:[]}).trimEnd()}
`;var jn={error:"critical",warning:"minor",notice:"info"};function Le({report:e}){let n=new Map,r=s=>{let o=n.get(s)??0;return n.set(s,o+1),o===0?s:`${s}-${o+1}`},t=e.findings.map(({message:s,help:o,rule:i,level:a,path:l,start:c,end:m,fingerprint:d,repository:g})=>({description:o===null?s:`${s} ${o}`,check_name:i,fingerprint:r(g===void 0?d:`${g}:${d}`),severity:jn[a],location:{path:g===void 0?l:`${g}/${l}`,lines:{begin:c.line,end:m.line}}}));return`${JSON.stringify(t,null,2)}
`}var Me=require("node:crypto"),ne=e=>(0,Me.createHash)("sha256").update(e,"utf8").digest("base64");var N=6,On=16,Tn=32,te=/[^\s"']*/y;function Fn(e,n){return te.lastIndex=n,te.test(e),te.lastIndex-n}function re(e){let n=new Map;for(let r of new Set([...e].flatMap(Nn))){if(r.length<N)continue;let t=r.slice(0,N),s=n.get(t);s?s.push(r):n.set(t,[r])}return r=>{let t=[];for(let s=0;n.size>0&&s+N<=r.length;s++){let o=n.get(r.slice(s,s+N))??[],i=o.length>Tn?Fn(r,s):o.reduce((a,l)=>Math.max(a,An(l,r,s)),0);i!==0&&(t.push({start:s,end:s+i}),s+=i-1)}return t}}function An(e,n,r){let t=N;for(;t<e.length&&e[t]===n[r+t];)t+=1;return t===e.length||t>=On||n[r+t]==="…"?t:0}var Nn=e=>[e,S(e)];var Ee="secret|passwo?r?d|pwd|token|api[_-]?key|private[_-]?key",er=new RegExp(Ee,"i"),P=new RegExp(Ee,"gi");var Ie=/(:\/\/[^\s/?#@:]*:)[^\s/?#@]+(?=@)/g,Pn=/[\w.-]*/y,oe=/["']?(?:\s*=\s*|\s*:[ \t]*)/y,se=/"[^"]*|'[^']*/y,Un=/[^\n"'<>]*?(?=\s#|,\s*[\w.-]+["']?\s*[=:]|[}\n"'<>]|$)/y,Gn=/\s+[\w:.-]+\s*=|\s*[/?>]|\s*$/y,_n=/[ \t]*(?:[,}\]\r\n]|#|$)/y,Bn=/[^\n]*/y,K=/[^<>]*>(?=([^<]*))/y;function je(e){let n=[...e.matchAll(Ie)].map(({0:r,1:t="",index:s})=>({start:s+t.length,end:s+r.length}));P.lastIndex=0;for(let r=P.exec(e);r;r=P.exec(e)){let t=U(Pn,e,P.lastIndex),s=Dn(e,r.index,t);s&&s.end>s.start&&n.push(s),P.lastIndex=s&&!Oe(e,r.index)?Math.max(t,s.end):t}return n}function Dn(e,n,r){if(oe.lastIndex=r,!oe.test(e)){K.lastIndex=r;let o=Oe(e,n)?K.exec(e):null;return o&&{start:K.lastIndex,end:K.lastIndex+(o[1]??"").length}}let t=oe.lastIndex;if(e[t]==="["||e[t]==="{")return{start:t,end:zn(e,t)};if(se.lastIndex=t,se.test(e)){let o=se.lastIndex+1,i=e.slice(r,t).includes("=")?Gn:_n;i.lastIndex=o;let a=i.test(e)||o>e.length?o-1:U(Bn,e,o);return{start:t+1,end:a}}let s=U(Un,e,t);return{start:t,end:e[s]===`
`||s===e.length?Hn(e,n,s):s}}var Oe=(e,n)=>/<[\w:.-]{0,100}$/.test(e.slice(Math.max(0,n-101),n));function zn(e,n){let r=0;for(let t=n;t<e.length;t++)if((e[t]==="["||e[t]==="{")&&(r+=1),(e[t]==="]"||e[t]==="}")&&(r-=1),r===0)return t;return e.length}function Hn(e,n,r){let t=e.lastIndexOf(`
`,n)+1,s=U(Ce,e,t)-t,o=r;for(;o<e.length;){let i=U(Ce,e,o+1),a=i-o-1>s||i-o-1===s&&e.startsWith("- ",i),l=e[i]===`
`||e[i]==="\r";if(!a&&!l)break;let c=e.indexOf(`
`,i);o=c===-1?e.length:c}return o}var Ce=/[ \t]*/y;function U(e,n,r){return e.lastIndex=r,e.test(n)?e.lastIndex:r}var Te="•••";function C(e){let n=[0],r=t=>{for(;!t();){let s=e.indexOf(`
`,n.at(-1));if(s===-1)return;n.push(s+1)}};return{position(t){r(()=>(n.at(-1)??0)>t);let s=0,o=n.length-1;for(;s<o;){let i=s+o+1>>1;(n[i]??0)<=t?s=i:o=i-1}return{line:s+1,column:t-(n[s]??0)+1}},offset(t){return r(()=>n.length>=t),n[t-1]??e.length},text(t){r(()=>n.length>t);let s=n[t-1];if(s===void 0)return"";let o=n[t];return e.slice(s,o===void 0?void 0:o-1).replace(/\r$/,"")}}}var ie=80,Vn=4e3,Fe=500;function Ne(e,n,{start:r,end:t},s,o=Wn(e)){let i=o.text(r.line),a=o.offset(r.line),l=r.column-1,c=Math.min(i.length,t.line===r.line?t.column-1:i.length),m=Math.max(0,l-ie),d=Math.min(i.length,Math.max(c,l)+ie),g=Math.min(c,l+2*ie),h=Kn(e,a+m,a+(g<c?g:d),Xn(n,s)),u=(f,y)=>qn(e,a+f,a+y,h);return{before:(m>0?"…":"")+u(m,l),marked:u(l,g)+(g<c?"…":""),after:g<c?"":u(c,d)+(d<i.length?"…":"")}}function Kn(e,n,r,{spans:t,find:s}){let o=(c,m,d)=>{let g=Math.max(0,n-c);return d(e.slice(g,r+m)).map(h=>({start:g+h.start,end:g+h.end}))},i=[...o(Vn,0,je),...o(Fe,Fe,s)],a=[];for(let c=Jn(t,n);(t[c]?.start??r)<r;c++)a.push(t[c]);return[...i,...a].filter(c=>c.end>c.start&&c.end>n&&c.start<r).sort((c,m)=>c.start-m.start)}var ae={text:"",index:C("")};function Wn(e){return ae.text!==e&&(ae={text:e,index:C(e)}),ae.index}var Ae=new WeakMap;function Xn(e,n){let r=Ae.get(n)??{byPath:Yn(n),find:re(n.map(({value:t})=>t))};return Ae.set(n,r),{spans:r.byPath.get(e)??[],find:r.find}}function Yn(e){let n=new Map;for(let{path:r,span:t}of[...e].sort((s,o)=>s.span.start-o.span.start)){let s=n.get(r)??[],o=s.at(-1);o&&t.start<=o.end?s[s.length-1]={start:o.start,end:Math.max(o.end,t.end)}:s.push(t),n.set(r,s)}return n}function Jn(e,n){let[r,t]=[0,e.length];for(;r<t;){let s=r+t>>1;(e[s]?.end??0)>n?t=s:r=s+1}return r}function qn(e,n,r,t){let s="",o=n;for(let i of t)i.end<=o||i.start>=r||(s+=S(e.slice(o,Math.max(o,i.start)).replaceAll("	"," "))+Te,o=Math.min(r,i.end));return s+S(e.slice(o,Math.max(o,r)).replaceAll("	"," "))}var L=class{constructor(n){this.text=n}text};function p(e,...n){return new L(e.reduce((r,t,s)=>r+le(n[s-1]??null)+t))}var G=e=>new L(e.map(le).join(""));function le(e){return e===null?"":e instanceof L?e.text:typeof e=="object"?e.map(le).join(""):Zn(String(e))}var Zn=e=>S(e).replace(/[\ufdd0-\ufdef\ufffe\uffff]/g,n=>`<U+${n.charCodeAt(0).toString(16).toUpperCase()}>`).replace(/[&<>"']/g,n=>`&#${n.charCodeAt(0)};`);function Ue(e){let n=new Map(e.instances.map(({name:r,estate:t,repository:s})=>[M(e,r,t,s),[]]));for(let r of e.findings){let t=ce(e,r),s=n.get(t);s?s.push(r):n.set(t,[r])}return[...n].filter(([,r])=>r.length>0).map(([r,t],s)=>({id:`g${s}`,label:r,sections:E.map((o,i)=>({id:`g${s}-${i}`,section:o,findings:t.filter(a=>a.section===o)})).filter(o=>o.findings.length>0)}))}function ce(e,{instance:n,estate:r,repository:t}){return n!==null?M(e,n,r,t):t===void 0?Pe:`${t}: ${Pe}`}var Pe="several instances",x=e=>G(e.split(/("[^"]*")/).map(n=>/^"[^"]+"$/.test(n)?p`<code>${n.slice(1,-1)}</code>`:p`${n}`)),k=(e,n,r)=>r.some(t=>t!==null&&t.text!=="")?p`<section id="${e}"><h2>${n}</h2>${r}</section>`:null,O=(e,n)=>p`<div class="wide" role="region" aria-label="${e}" tabindex="0">${n}</div>`;function Ge(e,n,r,t){let{findings:s}=e.report;if(s.length===0)return p`<section id="findings"><h2>Findings</h2><p>Nothing is wrong in what was checked.</p></section>`;let o=et(e,t),i=n.map(({id:a,label:l,sections:c})=>p`<section class="instance" id="${a}"><h3>${l}</h3>
${c.map(m=>p`<section class="group" id="${m.id}" tabindex="-1"><h4>${m.section}</h4>
${m.findings.map(d=>o(d,l))}</section>
`)}</section>
`);return k("findings","Findings",[Qn(e,n,r),...i])}function Qn({report:e},n,r){let{findings:t}=e,s=u=>t.filter(u).length,o=(u,f,y)=>p`<label class="${f}"><input type="checkbox" name="${u}" value="${f}" checked=""/> ${f} <b>${y}</b></label>`,i=$.flatMap(u=>{let f=s(y=>y.level===u);return f>0?[o("level",u,f)]:[]}),a=["new","existing"].map(u=>o("state",u,s(f=>f.state===u))),l=(u,f)=>p`<option value="${u}">${u} (${f})</option>`,c=new Map;for(let{rule:u}of t)c.set(u,(c.get(u)??0)+1);let m=r.map(({id:u})=>u),d=new Map(t.map(({rule:u,section:f})=>[u,f])),g=E.map(u=>({section:u,ids:[...c.keys()].filter(f=>d.get(f)===u).sort((f,y)=>m.indexOf(f)-m.indexOf(y))})).filter(({ids:u})=>u.length>0),h=({sections:u})=>u.reduce((f,y)=>f+y.findings.length,0);return p`<form id="filters" aria-label="Filter the findings" hidden="">
<fieldset><legend>Level</legend>${i}</fieldset>
${t.some(({state:u})=>u==="existing")?p`<fieldset><legend>State</legend>${a}</fieldset>`:null}
<label class="pick">Instance <select name="instance"><option value="">all</option>${n.map(u=>l(u.label,h(u)))}</select></label>
<label class="pick">Rule <select name="rule"><option value="">all</option>${g.map(({section:u,ids:f})=>p`<optgroup label="${u}">${f.map(y=>l(y,c.get(y)??0))}</optgroup>`)}</select></label>
<button type="reset">Show all</button>
<output id="shown" aria-live="polite"></output>
</form>
<p id="nothing" hidden="">No finding is of all that is chosen.</p>
`}function et({texts:e,secrets:n},r){let t=new Map,s=(i,a)=>{let l=`${i.path}:${i.start.line}:${i.start.column}`,c=r(i,a);return c===null?p`<span class="place">${l}</span>`:p`<a class="place" href="${c}" rel="noreferrer">${l}</a>`},o=i=>{let a=e.get(i.path);if(a===void 0)return null;let l=t.get(i.path)??C(a);t.set(i.path,l);let{before:c,marked:m,after:d}=Ne(a,i.path,i,n,l);return p`<pre><span class="no">${i.start.line}</span><code>${c.trimStart()}<mark>${m}</mark>${d.trimEnd()}</code></pre>\n`};return(i,a)=>{let{rule:l,level:c,state:m,message:d,help:g,related:h,symptom:u,repository:f}=i,y=[...h.map(b=>p`<dt>See</dt><dd>${s(b,f)}: ${x(b.note)}</dd>`),...g===null?[]:[p`<dt>Remedy</dt><dd>${x(g)}</dd>`],...u===null?[]:[p`<dt>Users see</dt><dd>${j[u]}</dd>`]];return p`<article data-level="${c}" data-state="${m}" data-instance="${a}" data-rule="${l}">
<h5><span class="badge ${c}">${c}</span>${m==="existing"?p` <span class="badge old">existing</span>`:null} <span class="message">${x(d)}</span></h5>
<p class="where">${s(i,f)} <a class="rule" href="${v(encodeURIComponent(l))}" rel="noreferrer">${l}</a></p>
${o(i)}${y.length>0?p`<dl>${y}</dl>`:null}</article>
`}}var nt={match:{kind:"ok",sign:"✓",word:"matches"},near:{kind:"error",sign:"≠",word:"differs"},"no-dashboard":{kind:"error",sign:"✕",word:"no dashboard group"},"no-operator":{kind:"error",sign:"✕",word:"no operator group"},unknown:{kind:"none",sign:"?",word:"not known"}};function _e({report:e,groups:n}){let r=n().map(({instance:t,estate:s,reason:o,rows:i})=>{let a=M(e,t,s),l=p`<h3>${a}</h3>\n`;if(o!==null)return p`${l}<p class="unknown">Not compared: ${x(o)}</p>\n`;let c=p`<table class="groups"><thead><tr><th scope="col">association mask</th><th scope="col">+ operator group</th><th scope="col">= dashboard group</th><th scope="col">fits</th></tr></thead><tbody>
${i.map(tt)}</tbody></table>\n`;return p`${l}${O(`Groups of ${a}`,c)}`});return k("groups","Mask + operator group = dashboard group",r)}function tt({mask:e,group:n,dashboard:r,fit:t}){let{kind:s,sign:o,word:i}=nt[t],a=l=>l===null?p`<span class="gap">none</span>`:p`<code>${l}</code>`;return p`<tr class="${s}"><td>${a(e)}</td><td>${a(n)}</td><td>${a(r)}</td><td class="fit"><i aria-hidden="true">${o}</i> ${i}</td></tr>\n`}var rt=6;function Be(e,n){if(e.instances.length===0)return null;let{instances:r,rows:t}=B(e),s=new Map(n.flatMap(({label:d,sections:g})=>g.map(h=>[`${d}
${h.section}`,h]))),o=t.map(({section:d,cells:g})=>({section:d,cells:g.map((h,u)=>{let{repository:f}=e.instances[u]??{},y=ce(e,{instance:null,estate:"",...f!==void 0&&{repository:f}}),b=[r[u]??"",y].flatMap(T=>s.get(`${T}
${d}`)??[]);return ot(h,d,r[u]??"",b)})})),i=d=>d.map(g=>p`<th scope="col">${g}</th>`),a=(d,g)=>p`<tr><th scope="row">${d}</th>${g}</tr>\n`,[l,c]=r.length<=rt?[r,o.map(({section:d,cells:g})=>a(d,g))]:[o.map(({section:d})=>d),r.map((d,g)=>a(d,o.flatMap(({cells:h})=>h[g]??[])))],m=p`<table class="matrix"><thead><tr><td></td>${i(l)}</tr></thead><tbody>
${c}</tbody></table>`;return k("whole","The whole at a glance",[O("Sections and instances",m)])}function ot(e,n,r,t){if(e===null)return p`<td></td>`;if(e==="pass")return p`<td class="ok"><span><i aria-hidden="true">✓</i> <span class="word">ok</span></span></td>`;let s=`${r}, ${n}`;if(e==="partial")return p`<td class="part"><a href="#not-checked" aria-label="${s}: ok as far as it was checked"><i aria-hidden="true">◐</i> <span class="word">ok in part</span></a></td>`;if(e==="not-checked")return p`<td class="none"><a href="#not-checked" aria-label="${s}: not checked"><i aria-hidden="true">–</i> <span class="word">not checked</span></a></td>`;let o=t.flatMap(m=>m.findings),i=$.find(m=>o.some(d=>d.level===m))??"error",a=o.filter(({level:m})=>m===i).length,l=`${i}${a===1?"":"s"}`,c={error:"✕",warning:"!",notice:"●"}[i];return p`<td class="${i}"><a href="#${t[0]?.id??"findings"}" aria-label="${s}: ${a} ${l}"><i aria-hidden="true">${c}</i> ${a} <span class="word">${l}</span></a></td>`}var W=e=>p`<a class="rule" href="${v(encodeURIComponent(e))}" rel="noreferrer">${e}</a> `,st=12,De=(e,n)=>e.length>st?p`<details><summary>${e.length} ${n}</summary>${e.join(", ")}</details>`:p`<span>${e.join(", ")}</span>`,_=e=>e.length>0?[p`<ul>${e}</ul>`]:[];function ze({findings:e}){let n=new Map;for(let{symptom:r,rule:t}of e)r!==null&&n.set(r,(n.get(r)??new Set).add(t));return k("symptoms","What users may see",_([...n].map(([r,t])=>p`<li>${x(j[r])}: look at ${[...t].map(W)}</li>\n`)))}var He=({weakened:e})=>k("weakened","This change takes from the checks",_(e.map(({path:n,message:r,repository:t})=>p`<li><span class="place">${t===void 0?"":`${t}: `}${n}</span>: ${x(r)}</li>\n`))),Ve=e=>k("not-checked","Not checked, and how to change that",_(I(e).map(({reason:n,rules:r,instances:t})=>p`<li><p>${x(n)}</p><p class="where">${De(t,"instances")} <span>${r.map(W)}</span></p></li>\n`))),Ke=(e,n)=>k("suppressed","Suppressed",_(e.suppressed.map(r=>{let{path:t,start:s,message:o,reason:i,rule:a,repository:l}=r,c=n(r,l),m=`${l===void 0?"":`${l}: `}${t}:${s.line}:${s.column}`,d=c===null?p`<span class="place">${m}</span>`:p`<a class="place" href="${c}" rel="noreferrer">${m}</a>`;return p`<li><p>${x(o)}</p><p class="where">${d} ${W(a)}</p><p>Reason: ${i}</p></li>\n`})));function We({repositories:e=[],shared:n=[]},r){if(e.length===0)return null;let t=[...e].sort((i,a)=>+(i.summary.verdict==="pass")-+(a.summary.verdict==="pass")),s=p`<table class="repositories"><thead><tr><th scope="col">repository</th><th scope="col">verdict</th><th scope="col">errors</th><th scope="col">warnings</th><th scope="col">notices</th><th scope="col">commit</th></tr></thead><tbody>
${t.map(i=>it(i,r))}</tbody></table>`,o=n.map(({rule:i,message:a,repositories:l})=>p`<li><p>${x(a)}</p><p class="where">${De(l,"repositories")} ${i===null?null:W(i)}</p></li>\n`);return p`${k("repositories","Repositories",[O("Repositories",s)])}${k("shared","In several repositories",_(o))}`}function it({name:e,revision:n,summary:r},t){let s=t&&A(t,e),o=r.verdict==="pass";return p`<tr><th scope="row">${s?p`<a href="${s}" rel="noreferrer">${e}</a>`:e}</th><td class="${o?"ok":"error"}"><span><i aria-hidden="true">${o?"✓":"✕"}</i> ${o?"passed":"failed"}</span></td><td>${r.error}</td><td>${r.warning}</td><td>${r.notice}</td><td><code>${n?.slice(0,12)??""}</code></td></tr>\n`}var de=`(() => {
const form = document.getElementById('filters');
if (!form) return;
const items = [...document.querySelectorAll('article')];
const groups = [...document.querySelectorAll('.group, .instance')];
const shown = document.getElementById('shown');
const apply = () => {
  const data = new FormData(form);
  const among = (name) => {
    const boxes = form.querySelectorAll('input[name=' + name + ']');
    const chosen = new Set(data.getAll(name));
    return boxes.length === 0 ? () => true : (value) => chosen.has(value);
  };
  const level = among('level'), state = among('state');
  const instance = data.get('instance'), rule = data.get('rule');
  const alive = new Set();
  let count = 0;
  for (const item of items) {
    const { dataset } = item;
    const fits = [level(dataset.level), state(dataset.state), [dataset.instance, ''].includes(instance), [dataset.rule, ''].includes(rule)].every(Boolean);
    if (item.hidden === fits) item.hidden = !fits;
    if (!fits) continue;
    count += 1;
    alive.add(item.parentElement);
    alive.add(item.parentElement.parentElement);
  }
  for (const group of groups) group.hidden = !alive.has(group);
  document.getElementById('nothing').hidden = count !== 0;
  shown.textContent = count === items.length ? 'All ' + count + ' are shown' : count + ' of ' + items.length + ' are shown';
};
form.addEventListener('change', apply);
form.addEventListener('reset', () => setTimeout(apply));
form.addEventListener('submit', (event) => event.preventDefault());
document.addEventListener('click', ({ target }) => {
  const link = target.closest('a[href^="#g"]');
  const group = link ? document.getElementById(link.hash.slice(1)) : null;
  if (!group) return;
  form.reset();
  apply();
  group.focus({ preventScroll: true });
});
form.hidden = false;
apply();
})();`;var pe=`
:root {
  color-scheme: light dark;
  --bg: #f5f6f8; --card: #ffffff; --ink: #1b2029; --dim: #596273; --line: #dde1e8; --soft: #eef0f4; --link: #1a56a8;
  --error: #a8201a; --error-bg: #fdebe9; --warning: #7d4a00; --warning-bg: #fff2dc; --notice: #1b558f; --notice-bg: #e6f0fb;
  --ok: #17653a; --ok-bg: #e4f4ea; --mark: #ffd9d4; --mark-ink: #7d130e;
  --code: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --bg: #0e1116; --card: #171b22; --ink: #e7eaf0; --dim: #a3adbc; --line: #2c333e; --soft: #202630; --link: #8cbcff;
    --error: #ff9a91; --error-bg: #3b1715; --warning: #ffc876; --warning-bg: #35260b; --notice: #93c4ff; --notice-bg: #11273f;
    --ok: #83dca5; --ok-bg: #10301e; --mark: #6b1d18; --mark-ink: #ffe3e0;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--bg); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
body > header, main, footer { max-width: 70rem; margin: 0 auto; padding: 0 1.25rem; }
a { color: var(--link); text-underline-offset: .2em; }
a:focus-visible, button:focus-visible, select:focus-visible, input:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 2; background: var(--card); padding: .5rem 1rem; border-radius: .5rem; }
body > header { margin-top: 1.5rem; padding-block: 1.4rem 1.3rem; border-radius: 1rem; background: var(--soft); border-left: .5rem solid var(--dim); max-width: 67.5rem; }
body > header.ok { background: var(--ok-bg); border-color: var(--ok); }
body > header.error { background: var(--error-bg); border-color: var(--error); }
.tool { margin: 0; font-weight: 600; letter-spacing: .02em; }
h1 { margin: .1rem 0 .6rem; font-size: 2.3rem; line-height: 1.15; letter-spacing: -.02em; }
header.ok h1 { color: var(--ok); } header.error h1 { color: var(--error); }
header p { margin: .6rem 0 0; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; margin: 0; padding: 0; }
.counts li { background: var(--card); border-radius: 2rem; padding: .15rem .85rem; }
.counts .error b { color: var(--error); } .counts .warning b { color: var(--warning); } .counts .notice b { color: var(--notice); }
main > section { background: var(--card); border: 1px solid var(--line); border-radius: 1rem; padding: 1.1rem 1.25rem 1.25rem; margin: 1.25rem 0; }
h2 { font-size: 1.3rem; margin: 0 0 .8rem; letter-spacing: -.01em; }
h3 { font-size: 1.15rem; margin: 1.6rem 0 .5rem; overflow-wrap: anywhere; }
h4 { font-size: 1rem; margin: 1.1rem 0 .5rem; color: var(--dim); }
code, pre, .place, .rule { font-family: var(--code); font-size: .88em; }
code { white-space: break-spaces; overflow-wrap: anywhere; unicode-bidi: isolate; background: var(--soft); border-radius: .3em; padding: .1em .35em; }
.place { overflow-wrap: anywhere; unicode-bidi: isolate; }
.wide { position: relative; overflow: auto; max-height: 75vh; border: 1px solid var(--line); border-radius: .6rem; }
table { border-collapse: separate; border-spacing: 0; width: 100%; }
th, td { text-align: left; padding: .45rem .75rem; border-bottom: 1px solid var(--line); vertical-align: middle; }
tbody tr:last-child > * { border-bottom: 0; }
thead th, thead td { position: sticky; top: 0; z-index: 1; background: var(--soft); font-size: .9rem; }
tbody th { font-weight: 600; }
.matrix th[scope=row], .repositories th[scope=row] { position: sticky; left: 0; background: var(--card); overflow-wrap: break-word; min-width: 7.5rem; max-width: 16rem; }
.matrix td > a, .matrix td > span, .repositories td > span { display: inline-block; white-space: nowrap; border-radius: 2rem; padding: .1rem .75rem; text-decoration: none; font-size: .9rem; font-weight: 600; }
.matrix td > a:hover { text-decoration: underline; }
i { font-style: normal; font-weight: 700; }
td.ok > *, .fit { color: var(--ok); } td.ok > * { background: var(--ok-bg); }
td.part > * { color: var(--ok); border: 1px dashed currentColor; }
td.none > * { color: var(--dim); background: var(--soft); }
td.error > * { color: var(--error); background: var(--error-bg); }
td.warning > * { color: var(--warning); background: var(--warning-bg); }
td.notice > * { color: var(--notice); background: var(--notice-bg); }
.groups tr.error .fit { color: var(--error); } .groups tr.none .fit { color: var(--dim); }
.groups tr.error > td { background: var(--error-bg); }
.fit { font-weight: 600; white-space: nowrap; } .gap { color: var(--dim); font-style: italic; }
.repositories td:nth-child(n+3) { font-variant-numeric: tabular-nums; }
#filters { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: center; background: var(--soft); border-radius: .7rem; padding: .7rem .9rem; }
#filters[hidden], [hidden] { display: none; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; }
legend { float: left; padding: 0; margin-right: .5rem; font-weight: 600; }
fieldset label { display: inline-flex; gap: .35rem; align-items: center; background: var(--card); border: 1px solid var(--line); border-radius: 2rem; padding: .2rem .75rem; cursor: pointer; }
.pick { font-weight: 600; display: inline-flex; gap: .5rem; align-items: center; max-width: 100%; }
select, button { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--dim); border-radius: .5rem; padding: .25rem .6rem; max-width: 18rem; min-width: 0; }
button { cursor: pointer; font-weight: 600; }
#shown { color: var(--dim); }
.instance > h3 { border-bottom: 2px solid var(--line); padding-bottom: .3rem; }
.group:focus { outline: none; }
.group:focus > h4, .group:target > h4 { color: var(--ink); text-decoration: underline; text-underline-offset: .3em; }
article { border: 1px solid var(--line); border-left: .3rem solid var(--dim); border-radius: .6rem; padding: .75rem .95rem; margin: .6rem 0; }
.many article { content-visibility: auto; contain-intrinsic-size: auto 11rem; }
article[data-level=error] { border-left-color: var(--error); } article[data-level=warning] { border-left-color: var(--warning); } article[data-level=notice] { border-left-color: var(--notice); }
h5 { font-size: 1rem; font-weight: 600; margin: 0; overflow-wrap: anywhere; }
.badge { border-radius: .4rem; padding: .05rem .5rem; font-size: .8rem; font-weight: 700; background: var(--soft); color: var(--dim); }
.badge.error { color: var(--error); background: var(--error-bg); } .badge.warning { color: var(--warning); background: var(--warning-bg); } .badge.notice { color: var(--notice); background: var(--notice-bg); }
.where { margin: .35rem 0 0; color: var(--dim); display: flex; flex-wrap: wrap; gap: .15rem .8rem; overflow-wrap: anywhere; }
pre { display: flex; gap: .9rem; margin: .6rem 0 0; padding: .55rem .8rem; background: var(--soft); border-radius: .5rem; }
pre code { background: none; padding: 0; min-width: 0; font-size: 1em; } .no { color: var(--dim); user-select: none; }
mark { background: var(--mark); color: var(--mark-ink); border-radius: .2em; box-shadow: 0 .14em 0 var(--error); font-weight: 600; }
mark:empty { border-left: 3px solid var(--error); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem .9rem; margin: .6rem 0 0; }
dt { color: var(--dim); font-weight: 600; } dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
main > section > ul { margin: 0; padding-left: 1.2rem; } main > section > ul > li { margin: .5rem 0; } li p { margin: 0; overflow-wrap: anywhere; }
details { flex-basis: 100%; } summary { cursor: pointer; }
footer { color: var(--dim); padding-block: .5rem 2.5rem; font-size: .9rem; }
@media (max-width: 40rem) {
  body > header, main, footer { padding-inline: .75rem; }
  body > header { margin: .75rem .75rem 0; }
  main > section { padding: .9rem .8rem 1rem; border-radius: .8rem; }
  h1 { font-size: 1.9rem; }
  th, td { padding: .4rem .55rem; }
  .matrix th[scope=row] { min-width: 7rem; font-size: .9rem; }
  .matrix td > * { padding-inline: .5rem; } .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .groups thead { position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden; } .groups, .groups tbody { display: block; }
  .groups tr { display: flex; flex-wrap: wrap; align-items: baseline; gap: .3rem .5rem; padding: .5rem .6rem; border-bottom: 1px solid var(--line); } .groups tr:last-child { border: 0; } .groups tr.error { background: var(--error-bg); }
  .groups td { padding: 0; border: 0; } .groups td:nth-child(2)::before { content: "+ "; color: var(--dim); } .groups td:nth-child(3)::before { content: "= "; color: var(--dim); }
  .pick { width: 100%; } .pick select { flex: 1; }
  dl { grid-template-columns: 1fr; gap: 0; } dd + dt { margin-top: .35rem; }
  pre { padding: .5rem .6rem; gap: .6rem; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media print {
  :root { --bg: #fff; --card: #fff; --ink: #000; --dim: #444; --line: #bbb; --soft: #f3f3f3; --link: #000; --error: #8c1410; --error-bg: #fff; --warning: #5c3700; --warning-bg: #fff; --notice: #123f6b; --notice-bg: #fff; --ok: #0f4a29; --ok-bg: #fff; --mark: #fff; --mark-ink: #8c1410; }
  body { font-size: 10pt; } #filters, .skip { display: none; }
  main > section { border: 0; padding: 0; } .wide { overflow: visible; max-height: none; border: 0; }
  article, tr, li { break-inside: avoid; } .many article { content-visibility: visible; } h2, h3, h4 { break-after: avoid; }
  thead th, thead td, .matrix th[scope=row] { position: static; } details::details-content { content-visibility: visible; }
  body > header { border: 1pt solid #444; }
}
`;var at=["default-src 'none'",`style-src 'sha256-${ne(pe)}'`,`script-src 'sha256-${ne(de)}'`,"img-src data:","base-uri 'none'","form-action 'none'"].join("; "),lt=300;function Xe(e,{links:n,rules:r}){let{report:t}=e,s=Ue(t),o=z(t,n),{text:i}=p`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${new L(at)}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta name="referrer" content="no-referrer"/>
<link rel="icon" href="data:,"/>
<title>${Ye(t).word}: Campaign IMS check</title>
<style>${new L(pe)}</style>
</head>
<body${t.findings.length>lt?new L(' class="many"'):null}>
<a class="skip" href="#findings">Skip to the findings</a>
${dt(t)}
<main>
${We(t,n)}
${Be(t,s)}
${ze(t)}
${He(t)}
${Ge(e,s,r,o)}
${_e(e)}
${Ve(t)}
${Ke(t,o)}
</main>
<footer>campaign-ims-check ${t.tool.version}. It checks what Git tracks against Adobe&#8217;s page &#8220;Troubleshooting IMS&#8221;; it has not asked Campaign or Adobe.</footer>
<script>${new L(de)}</script>
</body>
</html>
`;return i}function Ye({summary:e,instances:n,findings:r}){return n.length===0&&r.length===0?{word:"Nothing to check",kind:"none",sign:"–"}:e.verdict==="pass"?{word:"Passed",kind:"ok",sign:"✓"}:{word:"Failed",kind:"error",sign:"✕"}}var ct={index:"the Git index",tree:"a commit",worktree:"the work tree"};function dt(e){let{summary:n,source:r,files:t,instances:s,repositories:o}=e,{word:i,kind:a,sign:l}=Ye(e),c=(h,u)=>p`<li class="${u}"><b>${h}</b> ${h===1?u:`${u}s`}</li>`,m=o?`${o.length} ${o.length===1?"repository":"repositories"}`:ct[r.kind],d=r.revision===null?"":` at ${r.revision.slice(0,12)}`,g=r.base===null?null:p`<li><b>${n.new}</b> new since <code>${r.base.slice(0,12)}</code></li>`;return p`<header class="${a}">
<p class="tool">Campaign IMS check</p>
<h1><span aria-hidden="true">${l}</span> ${i}</h1>
<ul class="counts">${c(n.error,"error")}${c(n.warning,"warning")}${c(n.notice,"notice")}${g}</ul>
<p>${s.length===1?"1 instance":`${s.length} instances`} in ${m}${d}: ${t.read} of ${t.tracked} tracked files were read.</p>
</header>`}function Je({level:e,state:n},{gate:r,failOn:t}){return(t==="never"?[]:$.slice(0,$.indexOf(t)+1)).includes(e)&&(r==="all"||n==="new")}function Ze({report:e},{failOn:n,newOnly:r}){let t=a=>Je(a,{failOn:n,gate:r?"new":"all"}),s=[...pt(e)].map(([a,l])=>mt(a,l,t)),o=a=>s.reduce((l,c)=>l+c[a],0),{text:i}=p`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="campaign-ims-check" tests="${o("tests")}" failures="${o("failures")}" errors="0">
${s.map(a=>a.xml)}</testsuites>
`;return i}function pt(e){let n=new Map;for(let o of e.findings){let i=n.get(ue(o));i?i.push(o):n.set(ue(o),[o])}let r=new Set,t=new Map,s=(o,i)=>{let a=t.get(o);a?a.push(i):t.set(o,[i])};for(let o of e.checks){let i=(n.get(ue(o))??[]).filter(u=>ut(u,o));for(let u of i)r.add(u);let{section:a,rule:l,status:c,reason:m,instance:d,estate:g,repository:h}=o;s(M(e,d,g,h),{section:a,rule:l,findings:i,skipped:c==="not-checked"?m??"":null})}for(let o of e.findings)r.has(o)||s("of no instance",{section:o.section,rule:o.rule,findings:[o],skipped:null});return t}var ue=({rule:e,repository:n})=>JSON.stringify([e,n]),ut=(e,{instance:n,estate:r})=>[n,null].includes(e.instance)&&[r,""].includes(e.estate);function mt(e,n,r){let t=n.filter(({findings:i})=>i.some(r)).length,s=n.filter(i=>i.skipped!==null&&i.findings.length===0).length;return{xml:p`  <testsuite name="${e}" tests="${n.length}" failures="${t}" errors="0" skipped="${s}">
${n.map(i=>gt(e,i,r))}  </testsuite>
`,tests:n.length,failures:t,skipped:s}}function gt(e,{section:n,rule:r,findings:t,skipped:s},o){let i=t.filter(o),a=t.filter(c=>!o(c)),l=i.length>1?` (and ${i.length-1} more)`:"";return p`    <testcase name="${r}" classname="${`${e}: ${n}`}">${[t.length===0&&s!==null?p`<skipped message="${s}"/>`:null,i[0]?p`<failure type="${i[0].level}" message="${i[0].message+l}">${G(i.map(qe))}</failure>`:null,a.length>0?p`<system-out>${G(a.map(qe))}</system-out>`:null]}</testcase>
`}var qe=({path:e,start:n,level:r,state:t,message:s,help:o,rule:i})=>p`${e}:${n.line}:${n.column}: ${r}${t==="existing"?" (existing)":""}: ${s}
${o===null?null:p`${o}\n`}${v(encodeURIComponent(i))}
`;var X="%SRCROOT%",me=e=>({uri:D(e),uriBaseId:X}),ge=({start:e,end:n})=>({startLine:e.line,startColumn:e.column,endLine:n.line,endColumn:n.column}),fe=(e,n)=>({artifactLocation:me(e),region:ge(n)});function Qe(e,n){let r=new Map,t=e.map(({fingerprint:s,at:o,text:i})=>{let a=r.get(o.path)??C(n.get(o.path)??"");return r.set(o.path,a),{fingerprint:s,path:o.path,text:i,start:a.position(o.span.start),end:a.position(o.span.end)}});return s=>{let o=t.find(({fingerprint:a,start:l,end:c})=>{let{line:m,column:d}=s.start,g=m>l.line||m===l.line&&d>=l.column;return a===s.fingerprint&&g&&m<=c.line});if(!o)return{};let i=[{deletedRegion:ge(o),insertedContent:{text:o.text}}];return{fixes:[{description:{text:"The certain remedy."},artifactChanges:[{artifactLocation:me(o.path),replacements:i}]}]}}}var ft={error:"error",warning:"warning",notice:"note"};function nn(e,n,r){let t=new Set(e.map(({id:o})=>o)),s=n.filter(o=>!t.has(o)).map(o=>({id:o,shortDescription:{text:o},helpUri:Y(o)}));return[...e.map(o=>ht(o,r[o.id])),...s]}function ht({id:e,section:n,level:r,says:t,needs:s},o){let i=`${en(t)} This is a demand on the section "${n}" of "Troubleshooting IMS".`,a=s===void 0?"":` It is checked where this is known: ${s}.`;return{id:e,shortDescription:{text:en(t)},fullDescription:{text:i+a},help:{text:`${i}${a} See ${Y(e)}`,markdown:o===void 0?`[${e}](${Y(e)})`:yt(o)},helpUri:Y(e),defaultConfiguration:{level:ft[r]},properties:{tags:["adobe-campaign","ims",n],precision:"very-high"}}}var Y=e=>v(encodeURIComponent(e)),en=e=>`${e.charAt(0).toUpperCase()}${e.slice(1)}.`,yt=e=>e.replace(/\]\((?!\w+:|#)([^)]+)\)/g,(n,r)=>`](${new URL(r,v("x")).href})`);var bt={error:"error",warning:"warning",notice:"note"};function rn({report:e,fixes:n,texts:r},t){let s={$schema:"https://json.schemastore.org/sarif-2.1.0.json",version:"2.1.0",runs:e.repositories?e.repositories.map(({name:o,revision:i})=>tn($t(e,o,i),t,o)):[tn(e,t,void 0,Qe(n,r))]};return`${JSON.stringify(s,null,2)}
`}function $t(e,n,r){let t=({repository:l})=>l===n,{source:s,findings:o,suppressed:i,checks:a}=e;return{...e,source:{...s,revision:r},findings:o.filter(t),suppressed:i.filter(t),checks:a.filter(t)}}function tn(e,{rules:n,pages:r,links:t},s,o=()=>({})){let{tool:i,source:a,findings:l,suppressed:c}=e,m=new Set([...l,...c].map(({rule:b})=>b)),d=s===void 0?n:n.filter(({id:b})=>m.has(b)),g=nn(d,[...m],s===void 0?r():{}),h=new Map(g.map(({id:b},T)=>[b,T])),u=t&&A(t,s),f=t?.revision??a.revision,y=b=>({...kt(b,a.base!==null),...o(b),ruleIndex:h.get(b.rule)});return{tool:{driver:{name:i.name,version:i.version,informationUri:Z,rules:g}},...s!==void 0&&{automationDetails:{id:`${i.name}/${s}/`}},columnKind:"utf16CodeUnits",originalUriBaseIds:{[X]:{description:{text:"The root of the repository."}}},...u&&{versionControlProvenance:[{repositoryUri:u,...f&&{revisionId:f},mappedTo:{uriBaseId:X}}]},invocations:[{executionSuccessful:!0,toolConfigurationNotifications:I(e).map(({reason:b,rules:T})=>({level:"note",message:{text:J(`Not checked: ${T.join(", ")}. ${b}`)}}))}],results:[...l.map(y),...c.map(b=>({...y(b),suppressions:wt(b)}))]}}function kt(e,n){let{rule:r,level:t,state:s,message:o,help:i,path:a,related:l,fingerprint:c,instance:m,estate:d,section:g,symptom:h}=e;return{ruleId:r,level:bt[t],...n&&{baselineState:s==="new"?"new":"unchanged"},message:{text:J(i===null?o:`${o} ${i}`)},locations:[{physicalLocation:fe(a,e)}],...l.length>0&&{relatedLocations:l.map((u,f)=>({id:f+1,physicalLocation:fe(u.path,u),message:{text:J(u.note)}}))},partialFingerprints:{"campaignImsCheck/v1":c},properties:{instance:m,estate:d,section:g,symptom:h}}}var wt=({reason:e})=>[{kind:"external",status:"accepted",justification:J(e)}],J=e=>S(e).replaceAll("](","]​(");0&&(module.exports={document,gitlab,html,junit,sarif});
